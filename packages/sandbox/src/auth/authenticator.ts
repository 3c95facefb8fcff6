import type { KnownAccessKey, KnownToken, Settings } from '../options.ts';
import { Refusal } from '../rules/refusal.ts';
import { algorithm, parseSdkDate, parseSignature, type SignedRequest, verifySignature } from './signature.ts';

/** Signatures that are remembered at most; beyond that the oldest is forgotten. */
const maximumSignatures = 100_000;

/** Finds out who calls. Where neither tokens nor keys were given, whoever brings credentials is let in. */
export class Authenticator {
  readonly #settings: Settings;
  readonly #tokens: ReadonlyMap<string, KnownToken>;
  readonly #keys: ReadonlyMap<string, KnownAccessKey>;
  /** Signatures that were used, and when, oldest first. */
  readonly #used = new Map<string, number>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#tokens = new Map(settings.tokens.map((token) => [token.value, token]));
    this.#keys = new Map(settings.accessKeys.map((key) => [key.id, key]));
  }

  /**
   * Checks the credentials of a request.
   *
   * @throws {Refusal} 401 when there are none, or they are wrong; 403 when they are for another project
   */
  check(request: SignedRequest, projectId: string): void {
    const { 'x-auth-token': token, authorization } = request.headers;
    const open = this.#tokens.size === 0 && this.#keys.size === 0;
    if (typeof token === 'string' && token !== '') {
      if (open) return;
      const known = this.#tokens.get(token);
      if (!known) throw unauthorized('token', 'token');
      checkProject(known.project, projectId);
    } else if (authorization?.startsWith(`${algorithm} `)) {
      if (!open) this.#checkSignature(request, projectId);
    } else {
      throw unauthorized('credentials', 'token');
    }
  }

  #checkSignature(request: SignedRequest, projectId: string): void {
    const signature = parseSignature(request.headers.authorization);
    if (!signature) throw unauthorized('signatureForm', 'signature');
    const key = this.#keys.get(signature.access);
    if (!key) throw unauthorized('accessKey', 'signature');
    const date = parseSdkDate(headerOf(request, 'x-sdk-date'));
    if (date === undefined || !signature.signedHeaders.includes('x-sdk-date')) {
      throw unauthorized('sdkDate', 'signature');
    }
    const now = Date.now();
    const { maxSkew, replayWindow } = this.#settings;
    if (Math.abs(now - date) > maxSkew) throw unauthorized('skew', 'signature', String(maxSkew / 60_000));
    if (!verifySignature(request, signature, key.secret)) throw unauthorized('signature', 'signature');
    if (replayWindow > 0) this.#checkReplay(signature.signature, now, replayWindow);
    checkProject(key.project, projectId);
  }

  #checkReplay(signature: string, now: number, window: number): void {
    for (const [used, at] of this.#used) {
      if (now - at < window && this.#used.size < maximumSignatures) break;
      this.#used.delete(used);
    }
    if (this.#used.has(signature)) throw unauthorized('replay', 'signature');
    this.#used.set(signature, now);
  }
}

function headerOf({ headers }: SignedRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function checkProject(allowed: string | undefined, asked: string): void {
  if (allowed === undefined || allowed === asked) return;
  throw new Refusal(403, 'EndPoint.0004', {
    location: 'project',
    member: '',
    rule: 'otherProject',
    limit: '',
    pointer: '/components/responses/Forbidden',
  });
}

function unauthorized(rule: string, scheme: 'token' | 'signature', limit = ''): Refusal {
  return new Refusal(401, 'EndPoint.0003', {
    location: 'credentials',
    member: '',
    rule,
    limit,
    pointer: `/components/securitySchemes/${scheme}`,
  });
}

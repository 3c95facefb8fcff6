import { type Rejection, type RuleParams, reject, violation } from '@vpcep/server';
import type { KnownAccessKey, KnownToken, Settings } from '../options.ts';
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
   * @returns 401 when there are none, or they are wrong; 403 when they are for another project
   */
  check(request: SignedRequest, projectId: string): Rejection | undefined {
    const { 'x-auth-token': token, authorization } = request.headers;
    const open = this.#tokens.size === 0 && this.#keys.size === 0;
    if (typeof token === 'string' && token !== '') {
      if (open) return undefined;
      const known = this.#tokens.get(token);
      return known ? checkProject(known.project, projectId) : unauthorized('token', 'token');
    }
    if (!authorization?.startsWith(`${algorithm} `)) return unauthorized('credentials', 'token');
    return open ? undefined : this.#checkSignature(request, projectId);
  }

  #checkSignature(request: SignedRequest, projectId: string): Rejection | undefined {
    const signature = parseSignature(request.headers.authorization);
    if (!signature) return unauthorized('signatureForm', 'signature');
    const key = this.#keys.get(signature.access);
    if (!key) return unauthorized('accessKey', 'signature');
    const date = parseSdkDate(headerOf(request, 'x-sdk-date'));
    if (date === undefined || !signature.signedHeaders.includes('x-sdk-date')) {
      return unauthorized('sdkDate', 'signature');
    }
    const now = Date.now();
    const { maxSkew, replayWindow } = this.#settings;
    if (Math.abs(now - date) > maxSkew) return unauthorized('skew', 'signature', { limit: maxSkew / 60_000 });
    if (!verifySignature(request, signature, key.secret)) return unauthorized('signature', 'signature');
    if (replayWindow > 0 && this.#isReplay(signature.signature, now, replayWindow)) {
      return unauthorized('replay', 'signature');
    }
    return checkProject(key.project, projectId);
  }

  #isReplay(signature: string, now: number, window: number): boolean {
    for (const [used, at] of this.#used) {
      if (now - at < window && this.#used.size < maximumSignatures) break;
      this.#used.delete(used);
    }
    if (this.#used.has(signature)) return true;
    this.#used.set(signature, now);
    return false;
  }
}

function headerOf({ headers }: SignedRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function checkProject(allowed: string | undefined, asked: string): Rejection | undefined {
  if (allowed === undefined || allowed === asked) return undefined;
  const place = { pointer: '/components/responses/Forbidden', code: 'EndPoint.0004' };
  return reject(403, violation('project', 'otherProject', place));
}

function unauthorized(rule: string, scheme: 'token' | 'signature', params: RuleParams = {}): Rejection {
  const pointer = `/components/securitySchemes/${scheme}`;
  return reject(401, violation('credentials', rule, { params, pointer, code: 'EndPoint.0003' }));
}

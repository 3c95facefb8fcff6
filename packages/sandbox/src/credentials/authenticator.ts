import {
  isRejection,
  type OperationCall,
  type Rejection,
  type RuleParams,
  readCredentials,
  rejectBy,
} from '@vpcep/server';
import type { KnownAccessKey, KnownToken, Settings } from '../options.ts';
import {
  isDerived,
  parseSdkDate,
  parseSignature,
  type SignedRequest,
  statesTrueHash,
  verifySignature,
} from './signature.ts';

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
  check(call: OperationCall, body: Buffer, projectId: string): Rejection | undefined {
    const credentials = readCredentials(call);
    if (isRejection(credentials)) return credentials;
    if (this.#tokens.size === 0 && this.#keys.size === 0) return undefined;
    if ('signature' in credentials) return this.#checkSignature(call, body, projectId);
    const known = this.#tokens.get(credentials.token);
    return known ? checkProject(call, known.project, projectId) : unauthorized(call, 'token');
  }

  #checkSignature(call: OperationCall, body: Buffer, projectId: string): Rejection | undefined {
    const { method, target, headers } = call;
    const request: SignedRequest = { method, target, headers, body };
    const signature = parseSignature(request.headers.authorization);
    if (!signature) {
      return unauthorized(call, isDerived(headers.authorization) ? 'signatureDerived' : 'signatureForm');
    }
    const key = this.#keys.get(signature.access);
    if (!key) return unauthorized(call, 'accessKey');
    const date = parseSdkDate(headerOf(request, 'x-sdk-date'));
    if (date === undefined || !signature.signedHeaders.includes('x-sdk-date')) {
      return unauthorized(call, 'sdkDate');
    }
    const now = Date.now();
    const { maxSkew, replayWindow } = this.#settings;
    if (Math.abs(now - date) > maxSkew) return unauthorized(call, 'skew', { limit: maxSkew / 60_000 });
    if (!statesTrueHash(request, signature)) return unauthorized(call, 'bodyHash');
    if (!verifySignature(request, signature, key.secret)) return unauthorized(call, 'signature');
    if (replayWindow > 0 && this.#isReplay(signature.signature, now, replayWindow)) {
      return unauthorized(call, 'replay');
    }
    return checkProject(call, key.project, projectId);
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

function checkProject(
  { operation }: OperationCall,
  allowed: string | undefined,
  asked: string,
): Rejection | undefined {
  if (allowed === undefined || allowed === asked) return undefined;
  return rejectBy(operation, 'otherProject', { in: 'project' });
}

function unauthorized({ operation }: OperationCall, rule: string, params: RuleParams = {}): Rejection {
  return rejectBy(operation, 'credentials', { in: 'credentials', rule, params });
}

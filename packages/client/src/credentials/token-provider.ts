import { checkDuration, checkFunction, checkHeaderValue, checkObject, reject } from '../checks/check.ts';
import type { VpcepCredentials } from './credentials.ts';

/** An IAM token and when it expires. */
export interface ExpiringToken {
  token: string;
  /** When IAM stops accepting it, such as `token.expires_at` of IAM's response. Without it, only a 401 renews the token. */
  expiresAt?: Date | string | undefined;
}

/** A token and when it is renewed, in milliseconds since 1970. */
interface HeldToken {
  readonly token: string;
  readonly renewAt: number;
  readonly expiresAt: number;
}

/** When to ask for the next token. */
export interface TokenProviderOptions {
  /**
   * How long before it expires a token is renewed, in milliseconds; 300,000 (5 minutes) by default, and at most half of the
   * token's lifetime.
   */
  renewBefore?: number | undefined;
}

/**
 * Credentials from a function that gets a token: asked when the first request is sent, again before the token expires, and once
 * after a 401. However many calls wait for a token, the function runs once; when one of them gives up waiting, the next call asks
 * again.
 *
 * When it fails while the current token is still valid, that token is used; otherwise the calls that wait are rejected with its
 * error.
 *
 * @param getToken gets a token that is scoped to the project
 * @throws {TypeError} an option is not usable
 */
export function tokenProvider(
  getToken: () => Promise<ExpiringToken | string>,
  options: TokenProviderOptions = {},
): VpcepCredentials {
  checkFunction('getToken', getToken);
  checkObject('options', options);
  const { renewBefore = 300_000 } = options;
  checkDuration('renewBefore', renewBefore, 0);
  let current: HeldToken | undefined;
  let pending: Promise<HeldToken> | undefined;

  const get = async (): Promise<HeldToken> => {
    const got: Partial<ExpiringToken> | string | undefined = await getToken();
    const { token, expiresAt } = typeof got === 'string' ? { token: got, expiresAt: undefined } : (got ?? {});
    checkHeaderValue(token, "The provider's token");
    const end = readExpiry(expiresAt);
    // At most half of the lifetime: a token that lives shorter than renewBefore would be renewed for every call.
    const margin = Math.min(renewBefore, (end - Date.now()) / 2);
    current = { token, renewAt: end - margin, expiresAt: end };
    return current;
  };

  return {
    async authorize({ headers, signal }) {
      let held = current;
      if (!held || Date.now() >= held.renewAt) {
        const forget = () => {
          if (pending === asked) pending = undefined;
        };
        pending ??= get().finally(() => forget());
        const asked = pending;
        // A function that hangs once must not hold up later calls.
        signal.addEventListener('abort', forget);
        held = await asked.catch((error: unknown) => {
          if (!current || Date.now() >= current.expiresAt) throw error;
          return current;
        });
      }
      headers.set('X-Auth-Token', held.token);
    },
    renew({ request }) {
      // Another call may have renewed the token while this one was under way.
      if (request.headers.get('X-Auth-Token') === current?.token) current = undefined;
      return true;
    },
  };
}

/** The time at which a token expires, in milliseconds; infinite when it is not given. */
function readExpiry(expiresAt: unknown): number {
  if (expiresAt === undefined) return Infinity;
  const time =
    typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number((expiresAt as Date | null)?.getTime?.());
  if (Number.isNaN(time)) {
    reject('expiresAt of the token', "a Date, or a time such as IAM's expires_at", expiresAt);
  }
  return time;
}

import { checkHeaderValue } from '../checks/check.ts';
import type { VpcepCredentials } from './credentials.ts';

/** An IAM token and when it expires. */
export interface ExpiringToken {
  token: string;
  /** When IAM stops accepting it, such as `token.expires_at` of IAM's response. Without it, only a 401 renews the token. */
  expiresAt?: Date | string | undefined;
}

/** When to ask for the next token. */
export interface TokenProviderOptions {
  /** How long before it expires a token is renewed, in milliseconds; 300,000 (5 minutes) by default. */
  renewBefore?: number | undefined;
}

/**
 * Credentials from a function that gets a token: asked when the first request is sent, again before the token
 * expires, and once after a 401. However many calls wait for a token, the function runs once.
 *
 * When it fails while the current token is still valid, that token is used; otherwise the calls that wait are rejected with its
 * error.
 *
 * @param getToken gets a token that is scoped to the project
 */
export function tokenProvider(
  getToken: () => Promise<ExpiringToken | string>,
  { renewBefore = 300_000 }: TokenProviderOptions = {},
): VpcepCredentials {
  let current: { token: string; end: number } | undefined;
  let pending: Promise<void> | undefined;

  const get = async (): Promise<void> => {
    const got = await getToken();
    const { token, expiresAt } = typeof got === 'string' ? { token: got } : got;
    current = { token, end: expiresAt === undefined ? Infinity : new Date(expiresAt).getTime() };
  };
  const isGoodFor = (time: number) => current !== undefined && current.end > Date.now() + time;

  return {
    async authorize({ headers }) {
      if (!isGoodFor(renewBefore)) {
        pending ??= get().finally(() => {
          pending = undefined;
        });
        await pending.catch((error: unknown) => {
          if (!isGoodFor(0)) throw error;
        });
      }
      const token = current?.token;
      checkHeaderValue(token, 'The token that the token provider got');
      headers.set('X-Auth-Token', token);
    },
    renew({ request }) {
      // Another call may have renewed the token while this one was under way.
      if (request.headers.get('X-Auth-Token') === current?.token) current = undefined;
      return true;
    },
  };
}

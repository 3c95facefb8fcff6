import { checkHeaderValue } from './check-header-value.ts';
import type { VpcepCredentials } from './credentials.ts';

/**
 * Credentials that are one token.
 *
 * @throws {TypeError} no header can carry it
 */
export function fixedToken(token: unknown): VpcepCredentials {
  checkHeaderValue(
    token,
    "credentials, an IAM token (X-Subject-Token in IAM's answer to POST /v3/auth/tokens),",
  );
  return { authorize: ({ headers }) => headers.set('X-Auth-Token', token) };
}

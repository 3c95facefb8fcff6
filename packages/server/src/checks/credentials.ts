import type { OperationCall } from '../http/call.ts';
import { type Rejection, rejectBy } from '../outcome.ts';

/** The signature algorithm that both clouds' SDKs use by default, as `Authorization` begins with it. */
export const signatureScheme = 'SDK-HMAC-SHA256';

/** What a request shows to prove who sends it. */
export type Credentials = { readonly token: string } | { readonly signature: string };

/** The credentials of a request, or the rejection of one without any. They are not verified. */
export function readCredentials({ operation, headers }: OperationCall): Credentials | Rejection {
  const { 'x-auth-token': token, authorization } = headers;
  if (typeof token === 'string' && token.trim() !== '') return { token };
  // Only what is followed by something is a scheme: a secret that was sent alone is not repeated.
  const [, scheme] = /^([A-Za-z][\w-]{0,39}) +\S/.exec(authorization ?? '') ?? [];
  if (scheme === undefined) return rejectBy(operation, 'credentials', { in: 'credentials' });
  // RFC 9110, 11.1: schemes are compared without regard to case.
  if (scheme.toUpperCase() === signatureScheme) return { signature: authorization as string };
  return rejectBy(operation, 'credentials', { in: 'credentials', rule: 'unknownScheme', params: { scheme } });
}

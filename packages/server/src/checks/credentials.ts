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
  if (authorization?.startsWith(`${signatureScheme} `)) return { signature: authorization };
  return rejectBy(operation, 'credentials', { in: 'credentials' });
}

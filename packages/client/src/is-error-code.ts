import type { ErrorCode } from './error-codes.gen.ts';
import { isVpcepApiError } from './is-error.ts';

/**
 * Whether the API refused a call with one of these codes. Letters count alike in either case, since one code is
 * documented as `Endpoint.1018`.
 */
export function isErrorCode(error: unknown, ...codes: readonly ErrorCode[]): boolean {
  return isVpcepApiError(error) && codes.some((code) => code.toLowerCase() === error.code?.toLowerCase());
}

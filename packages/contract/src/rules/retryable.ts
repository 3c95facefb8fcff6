import type { ErrorCode } from '../model/error-code.ts';

/** Statuses after which the same request may succeed later, whatever the code: a timeout, throttling, or a failure of the server. */
export function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status <= 599);
}

/**
 * Whether the same request may succeed later.
 *
 * @param code as the response carries it; codes are compared without regard to case
 * @param codes the error codes of the contract; an entry's `retryable` wins over the rule by status
 */
export function isRetryable(
  status: number,
  code: string | undefined,
  codes: readonly Pick<ErrorCode, 'code' | 'retryable'>[],
): boolean {
  const known = codes.find((entry) => entry.code.toLowerCase() === code?.toLowerCase());
  return known?.retryable ?? isRetryableStatus(status);
}

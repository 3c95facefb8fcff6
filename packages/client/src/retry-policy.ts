import { isVpcepApiError, isVpcepNetworkError, isVpcepTimeoutError } from './is-error.ts';
import type { RetryOptions } from './retry-options.ts';

/** Decides when a call is sent again, for all calls of one client. */
export interface RetryPolicy {
  /**
   * Milliseconds to wait before the next attempt; undefined when there shall be none.
   *
   * @param attempts how often the call was sent already
   */
  pause(error: unknown, method: string, attempts: number): number | undefined;
  /** Told that a call succeeded. */
  succeed(): void;
}

export function createRetryPolicy({
  attempts = 3,
  delay = 500,
  maxDelay = 20_000,
  budget = 10,
}: RetryOptions = {}): RetryPolicy {
  // In tenths of a retry, since tenths of a number do not add up.
  let reserve = budget * 10;
  return {
    pause(error, method, made) {
      const api = isVpcepApiError(error);
      const sendAgain =
        method === 'POST'
          ? isVpcepNetworkError(error) && isUnsent(error.cause)
          : api
            ? error.retryable
            : isVpcepNetworkError(error) || isVpcepTimeoutError(error);
      const asked = (api && error.retryAfter) || 0;
      if (!sendAgain || made >= attempts || asked > maxDelay || reserve < 10) return undefined;
      reserve -= 10;
      return Math.max(asked, Math.random() * Math.min(maxDelay, delay * 2 ** (made - 1)));
    },
    succeed() {
      reserve = Math.min(budget * 10, reserve + 1);
    },
  };
}

/**
 * Whether the platform says that no connection came about, so that the request cannot have reached the service. Browsers
 * do not say; Node and Bun do, by these codes.
 */
function isUnsent(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, errors } = cause as { code?: string; errors?: unknown[] };
  // One error for each address of the host.
  if (errors) return errors.every(isUnsent);
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/.test(`${code}`))
    return true;
  return isUnsent(cause.cause);
}

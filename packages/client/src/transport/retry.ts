import { isVpcepApiError } from '../errors/api-error.ts';
import { isVpcepNetworkError } from '../errors/network-error.ts';
import { isVpcepTimeoutError } from '../errors/timeout-error.ts';
import type { RetryOptions } from '../options/client-options.ts';

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

/** Makes the policy of a client. */
export function createRetryPolicy({
  attempts = 3,
  delay = 500,
  maxDelay = 20_000,
  budget = 10,
}: RetryOptions = {}): RetryPolicy {
  // Counted in tenths to avoid floating-point drift.
  let reserve = budget * 10;
  return {
    pause(error, method, made) {
      const api = isVpcepApiError(error);
      const lost = isVpcepNetworkError(error) || isVpcepTimeoutError(error);
      const sendAgain = method === 'POST' ? lost && !error.mayHaveArrived : lost || (api && error.retryable);
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

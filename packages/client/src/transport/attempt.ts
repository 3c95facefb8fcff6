import type { Attempt, AttemptHook } from '../options/attempt-hook.ts';

/** Tells the hook of a client how one attempt goes. */
export interface AttemptReport {
  /** The attempt succeeded. */
  finish(response: Response): void;
  /** The attempt failed, with or without a complete response. */
  fail(error: unknown, response: Response | undefined): void;
}

/** Starts an attempt: calls the hook, whose own errors change nothing. */
export function startAttempt(onAttempt: AttemptHook | undefined, attempt: Attempt): AttemptReport {
  const start = performance.now();
  let hook: ReturnType<AttemptHook>;
  try {
    hook = onAttempt?.(attempt);
  } catch {}
  const end = (error: unknown, response: Response | undefined) => {
    try {
      hook?.({
        duration: performance.now() - start,
        status: response?.status,
        requestId: response?.headers.get('X-Request-Id') ?? undefined,
        error,
      });
    } catch {}
  };
  return { finish: (response) => end(undefined, response), fail: end };
}

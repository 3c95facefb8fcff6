import type { Attempt, AttemptHook, AttemptOutcome } from '../options/attempt-hook.ts';
import { withoutSecrets } from './secrets.ts';

/** Tells the hook of a client how one attempt goes. */
export interface AttemptReport {
  /** The attempt succeeded. */
  finish(response: Response): void;
  /** The attempt failed, with or without a complete response. */
  fail(error: unknown, response: Response | undefined): void;
}

/**
 * Starts an attempt and calls the hook.
 *
 * @param secrets what the hook must not see, should the service repeat it
 */
export function startAttempt(
  onAttempt: AttemptHook | undefined,
  attempt: Attempt,
  secrets: () => readonly string[],
): AttemptReport {
  const start = performance.now();
  const hook = callHook(onAttempt, attempt);
  const end = (error: unknown, response: Response | undefined) => {
    if (typeof hook !== 'function') return;
    const requestId = response?.headers.get('X-Request-Id') ?? undefined;
    callHook(hook, {
      duration: performance.now() - start,
      status: response?.status,
      requestId: withoutSecrets(requestId, secrets()),
      error,
    });
  };
  return { finish: (response) => end(undefined, response), fail: end };
}

/** Calls a hook, if it is one. What it throws, or rejects with where it is asynchronous, changes nothing. */
function callHook(hook: unknown, argument: Attempt | AttemptOutcome): unknown {
  if (typeof hook !== 'function') return undefined;
  try {
    const result = hook(argument);
    if (result instanceof Promise) result.catch(() => {});
    return result;
  } catch {
    return undefined;
  }
}

/**
 * Runs work that must end in time. When it does not, or the caller's signal is aborted, the result is rejected at once, also where
 * the work ignores the signal that it is given.
 *
 * @param signal the caller's
 * @param duration milliseconds
 * @param reason makes the error for work that takes longer
 * @param work gets a signal that is aborted when the work has to end
 */
export async function deadline<T>(
  signal: AbortSignal | undefined,
  duration: number,
  reason: () => unknown,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      const end = (why: unknown) => {
        controller.abort(why);
        reject(why);
      };
      abort = () => end(signal?.reason);
      signal?.addEventListener('abort', abort);
      timer = setTimeout(() => end(reason()), duration);
      work(controller.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Pauses.
 *
 * @param duration milliseconds
 * @param signal ends the pause with its reason
 */
export async function sleep(duration: number, signal: AbortSignal | undefined): Promise<void> {
  const over = {};
  const never = () => new Promise<never>(() => {});
  await deadline(signal, duration, () => over, never).catch((reason: unknown) => {
    if (reason !== over) throw reason;
  });
}

/**
 * Waits.
 *
 * @param duration milliseconds
 * @param signal ends the pause with its reason
 */
export function sleep(duration: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', settle);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(settle, duration);
    signal?.addEventListener('abort', settle);
    if (signal?.aborted) settle();
  });
}

/**
 * Checks a time limit.
 *
 * @throws {TypeError} it is none that a timer can keep
 */
export function checkTimeout(timeout: unknown): void {
  if (!(typeof timeout === 'number' && timeout > 0 && timeout < 2 ** 31)) {
    throw new TypeError(
      'timeout is not usable: give milliseconds, more than 0 and less than 2 to the power of 31.',
    );
  }
}

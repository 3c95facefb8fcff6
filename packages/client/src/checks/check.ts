/**
 * Checks what goes into a header. The platform rejects an unusable value too, but prints it.
 *
 * @throws {TypeError} naming `what`, never with its value
 */
export function checkHeaderValue(value: unknown, what: string): asserts value is string {
  if (typeof value !== 'string' || !/^[!-~]([ -~]*[!-~])?$/.test(value)) {
    throw new TypeError(
      `${what} is missing, or holds a character that a header cannot carry, often a line break at its end.`,
    );
  }
}

/**
 * Checks a time limit.
 *
 * @throws {TypeError} it is not a valid timer duration
 */
export function checkTimeout(timeout: unknown): void {
  if (!(typeof timeout === 'number' && timeout > 0 && timeout < 2 ** 31)) {
    throw new TypeError(
      'timeout is not usable: give milliseconds, more than 0 and less than 2 to the power of 31.',
    );
  }
}

/** Whether a value stays one segment of a path: an empty one, `.` and `..` would lead to another route. */
export function isPathSegment(value: unknown): value is string {
  return typeof value === 'string' && !/^(\s*|\.\.?)$/.test(value);
}

/**
 * Checks what goes into a header. The platform would refuse an unusable value too, but would print it.
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

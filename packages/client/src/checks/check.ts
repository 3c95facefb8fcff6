/** The longest duration of a timer, in milliseconds. */
export const longestTimer = 2_147_483_647;

/**
 * Rejects an option or argument.
 *
 * @param given what was given; left out where it may hold a secret
 * @throws {TypeError} saying what was given and what to give
 */
export function reject(name: string, allowed: string, given?: unknown): never {
  const shown = given === undefined ? '' : ` (${String(given).slice(0, 60)})`;
  throw new TypeError(`${name} is not usable${shown}: give ${allowed}.`);
}

/** Checks milliseconds, which a timer must be able to keep. */
export function checkDuration(name: string, value: unknown, least: number): void {
  if (!(typeof value === 'number' && value >= least && value <= longestTimer)) {
    reject(name, `milliseconds from ${least} to ${longestTimer}`, value);
  }
}

/** Checks a number of things. */
export function checkCount(name: string, value: unknown, least: number): void {
  if (!(Number.isSafeInteger(value) && (value as number) >= least)) {
    reject(name, `a whole number, at least ${least}`, value);
  }
}

/** Checks a function. */
export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') reject(name, 'a function', typeof value);
}

/** Checks an object of named values: not a list, a `Map` or `Headers`, whose entries would go unseen. */
export function checkObject(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Symbol.iterator in value) {
    reject(name, 'an object', typeof value);
  }
}

/**
 * Checks what goes into a header. The platform rejects an unusable value too, but prints it.
 *
 * @throws {TypeError} naming `what`, never with its value
 */
export function checkHeaderValue(value: unknown, what: string): asserts value is string {
  if (typeof value !== 'string' || !/^[!-~]([ -~]*[!-~])?$/.test(value)) {
    throw new TypeError(`${what} is missing, or holds what no header can carry, often a line break.`);
  }
}

/** Whether a value stays one segment of a path: an empty one, `.` and `..` would lead to another route. */
export function isPathSegment(value: unknown): value is string {
  return typeof value === 'string' && !/^(\s*|\.\.?)$/.test(value);
}

/** Whether a value stays one segment of a path: an empty one, `.` and `..` would lead to another route. */
export function isPathSegment(value: unknown): value is string {
  return typeof value === 'string' && !/^(\s*|\.\.?)$/.test(value);
}

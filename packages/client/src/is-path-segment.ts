/** Whether a value stays one segment of a path: an empty one, `.` and `..` would lead to another route. */
export function isPathSegment(value: string): boolean {
  return !/^(\s*|\.\.?)$/.test(value);
}

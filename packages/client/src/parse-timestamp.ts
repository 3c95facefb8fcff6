/**
 * Reads a time of an answer, such as `created_at`: `2026-03-02T08:15:30Z`, or `2018-01-30T07:42:01.174` with a fraction
 * and without a zone. Either is UTC, whereas `new Date` takes the second for local time.
 *
 * @throws {RangeError} the text is no such time
 */
export function parseTimestamp(text: string): Date {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/.test(text)
    ? new Date(text.replace(/Z?$/, 'Z'))
    : undefined;
  if (!time || Number.isNaN(time.getTime())) {
    throw new RangeError(`${JSON.stringify(text)} is no time of the form YYYY-MM-DDTHH:MM:SSZ.`);
  }
  return time;
}

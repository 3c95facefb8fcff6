/** The parts of an endpoint service's full name. */
export interface ServiceName {
  region: string;
  /** The name that you gave the service; absent when it has none. */
  name?: string;
  /** ID of the service. */
  id: string;
}

/**
 * Splits the `service_name` of a response: `{region}.{id}`, or `{region}.{name}.{id}` where you gave the service a name.
 *
 * @returns undefined when the text has another form, such as the short name in the vendors' samples
 */
export function parseServiceName(text: string): ServiceName | undefined {
  const parts = /^([^.]+)\.(?:([^.]+)\.)?([^.]+)$/.exec(text);
  if (!parts) return undefined;
  const [, region = '', name, id = ''] = parts;
  return name === undefined ? { region, id } : { region, name, id };
}

/**
 * Reads a time of a response, such as `created_at`: `2026-03-02T08:15:30Z`, or `2018-01-30T07:42:01.174` with a fraction and
 * without a zone. Both are UTC, whereas `new Date` takes the second for local time.
 *
 * @throws {RangeError} the text is not such a time
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

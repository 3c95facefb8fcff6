/** The parts of an endpoint service's full name. */
export interface ServiceName {
  region: string;
  /** The name of your own; absent when the service has none. */
  name?: string;
  /** ID of the service. */
  id: string;
}

/**
 * Takes the `service_name` of an answer apart: `{region}.{id}`, or `{region}.{name}.{id}` where the service has a name of
 * your own.
 *
 * @returns undefined when the text has another form, such as the short name in the samples of the source
 */
export function parseServiceName(text: string): ServiceName | undefined {
  const parts = /^([^.]+)\.(?:([^.]+)\.)?([^.]+)$/.exec(text);
  if (!parts) return undefined;
  const [, region = '', name, id = ''] = parts;
  return name === undefined ? { region, id } : { region, name, id };
}

/** A response as its bytes say it. */
export interface RawResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Reads the responses that came on a connection, one after the other.
 *
 * @param bytes as Latin-1 characters
 * @throws {Error} they are not complete responses, each with a length
 */
export function readResponses(bytes: string): RawResponse[] {
  const responses: RawResponse[] = [];
  let rest = bytes;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [line = '', ...fields] = rest.slice(0, Math.max(0, end)).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
    if (end < 0 || Number.isNaN(status)) throw new Error(`Not a response: ${rest.slice(0, 200)}`);
    const headers = new Map(
      fields.map((field) => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
      }),
    );
    rest = rest.slice(end + 4);
    const length = headers.get('content-length');
    const bodiless = status < 200 || status === 204 || status === 304;
    if (!bodiless && length === undefined) throw new Error(`A response ${status} without a length.`);
    const size = bodiless ? 0 : Number(length);
    if (rest.length < size)
      throw new Error(`A response ${status} that ends early: ${rest.length} of ${size}.`);
    if (status >= 200) {
      responses.push({ status, headers, body: Buffer.from(rest.slice(0, size), 'latin1').toString() });
    }
    rest = rest.slice(size);
  }
  return responses;
}

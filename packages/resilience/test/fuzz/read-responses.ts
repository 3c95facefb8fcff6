/** A response as its bytes say it. */
export interface RawResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A response whose rest is missing. */
export class CutOffError extends Error {}

/**
 * Reads the responses that came on a connection, one after the other.
 *
 * @param bytes as Latin-1 characters
 * @throws {CutOffError} the last one is not complete
 * @throws {Error} they are not complete responses, each with a length, chunks, or `Connection: close`
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
    const [body, after] = readBody(status, headers, rest);
    rest = after;
    if (status >= 200) responses.push({ status, headers, body: Buffer.from(body, 'latin1').toString() });
  }
  return responses;
}

/** The body at the start of a text, and what stands behind it. */
function readBody(
  status: number,
  headers: ReadonlyMap<string, string>,
  text: string,
): readonly [body: string, rest: string] {
  if (status < 200 || status === 204 || status === 304) return ['', text];
  if (headers.get('transfer-encoding') === 'chunked') return readChunks(text);
  const length = headers.get('content-length');
  if (length === undefined) {
    if (headers.get('connection') === 'close') return [text, ''];
    throw new Error(`A response ${status} without a length.`);
  }
  const size = Number(length);
  if (text.length < size) {
    throw new CutOffError(`A response ${status} that ends early: ${text.length} of ${size}.`);
  }
  return [text.slice(0, size), text.slice(size)];
}

function readChunks(text: string): readonly [body: string, rest: string] {
  let body = '';
  let rest = text;
  for (;;) {
    if (!rest.includes('\r\n')) throw new CutOffError(`Chunks without an end: ${rest.slice(0, 200)}`);
    const [line, digits = ''] = /^([0-9a-f]+)\r\n/i.exec(rest) ?? [];
    if (line === undefined) throw new Error(`Not a chunk: ${rest.slice(0, 200)}`);
    const size = Number.parseInt(digits, 16);
    const end = line.length + size;
    if (rest.length < end + 2) throw new CutOffError(`A chunk that ends early: ${rest.slice(0, 200)}`);
    body += rest.slice(line.length, end);
    rest = rest.slice(end + 2);
    if (size === 0) return [body, rest];
  }
}

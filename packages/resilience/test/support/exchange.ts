import { request as httpRequest } from 'node:http';

/** What has become of a request. */
export type Observed =
  | { readonly status: number; readonly type: string | undefined; readonly body: string }
  | { readonly closed: string };

/** How long a response may take, in milliseconds. */
export const patience = 75_000;

/**
 * Sends one request on a connection of its own.
 *
 * @throws {Error} there is neither a response nor an end of the connection within `patience`
 */
export function exchange(
  url: string,
  method: string,
  path: string,
  body?: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Observed> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url + path, {
      method,
      agent: false,
      headers: {
        'X-Auth-Token': 'a-token',
        ...(body !== undefined && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        }),
        ...headers,
      },
    });
    const late = setTimeout(() => {
      outgoing.destroy();
      reject(new Error(`${method} ${path} was not answered within ${patience} ms.`));
    }, patience);
    const finish = (observed: Observed) => {
      clearTimeout(late);
      resolve(observed);
    };
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error) => finish({ closed: error.message }));
      response.on('end', () =>
        finish({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'],
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.on('error', (error) => finish({ closed: error.message }));
    outgoing.end(body);
  });
}

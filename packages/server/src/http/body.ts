import type { IncomingMessage } from 'node:http';
import type { Awaitable } from '../awaitable.ts';

/** The most that a body may have, in bytes: what a request signed by AK/SK may carry. */
export const maximumBody = 12 * 1024 * 1024;

/** The same in MB, as messages say it. */
export const maximumBodyInMegabytes = maximumBody / 1024 / 1024;

const noBody = Buffer.alloc(0);

/**
 * Receives the body of a request as it was sent.
 *
 * @returns undefined when it has more than `maximumBody` bytes; the rest is then thrown away as it arrives, so that the
 *   caller can read the response
 * @throws {Error} the connection broke before the body was complete
 */
export function receiveBody(request: IncomingMessage): Awaitable<Buffer | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if ((length === undefined || length === '0') && encoding === undefined) return noBody;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maximumBody) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      resolve(undefined);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('The connection broke before the request was complete.'));
    });
  });
}

import type { IncomingMessage } from 'node:http';

/** The most that a body may have, in bytes: what a request signed by AK/SK may carry. */
export const maximumBody = 12 * 1024 * 1024;

/** Whether a request says that it has a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined;
}

/**
 * Receives the body of a request as it was sent.
 *
 * @returns undefined when it has more than `maximumBody` bytes; the rest is then thrown away as it arrives, so that the
 *   caller can read the answer
 * @throws Error the connection broke before the body was complete
 */
export function receiveBody(request: IncomingMessage): Promise<Buffer | undefined> {
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
    request.on('close', () => {
      if (!request.complete) reject(new Error('The connection broke before the request was complete.'));
    });
  });
}

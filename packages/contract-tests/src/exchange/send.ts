import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type ReceivedResponse, toResponse } from './exchange.ts';

/** A request for the wire. */
export interface RawRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Bytes of a response that are read at most. */
const maximumResponse = 32 * 1024 * 1024;

const agents = {
  'http:': new HttpAgent({ keepAlive: true, maxSockets: 16 }),
  'https:': new HttpsAgent({ keepAlive: true, maxSockets: 16 }),
};

/**
 * Sends a request as it is: header names keep their letter case, nothing is added but `Host`, `Connection` and the length.
 *
 * @throws {Error} there was no whole response in time
 */
export async function send(request: RawRequest): Promise<ReceivedResponse> {
  try {
    return await sendOnce(request);
  } catch (error) {
    // The server has closed a connection that was kept open, before it has seen the request. Others may be closed too.
    if (error !== closedWhileIdle) throw error;
    return sendOnce(request, false);
  }
}

const closedWhileIdle = new Error('the connection was closed');

function sendOnce(
  { method, url, headers, body, timeout }: RawRequest,
  onKeptConnection = true,
): Promise<ReceivedResponse> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (secure ? requestHttps : requestHttp)(url, {
      method,
      agent: onKeptConnection ? agents[secure ? 'https:' : 'http:'] : false,
      headers: {
        ...Object.fromEntries(headers),
        ...(body && { 'Content-Length': String(body.length) }),
      },
    });
    const timer = setTimeout(() => request.destroy(new Error(`no response within ${timeout} ms`)), timeout);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    request.on('error', (error: NodeJS.ErrnoException) => {
      fail(request.reusedSocket && error.code === 'ECONNRESET' ? closedWhileIdle : error);
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maximumResponse)
          request.destroy(new Error(`the response has more than ${maximumResponse} bytes`));
      });
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(timer);
        const received = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
        );
        try {
          const text = decode(received['content-encoding'], Buffer.concat(chunks)).toString('utf8');
          resolve(toResponse(response.statusCode ?? 0, received, text));
        } catch (error) {
          reject(error);
        }
      });
      // The stream ends without `end` when the connection breaks in the middle.
      response.on('close', () => {
        if (!response.complete) fail(new Error('the connection broke in the middle of the response'));
      });
    });
    request.end(body);
  });
}

/** Ends the connections that are kept open for further requests. */
export function closeConnections(): void {
  for (const agent of Object.values(agents)) agent.destroy();
}

function decode(encoding: string | undefined, bytes: Buffer): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'gzip') return gunzipSync(bytes);
  if (encoding === 'deflate') return inflateSync(bytes);
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return bytes;
}

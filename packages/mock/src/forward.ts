import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type Call, type HeaderList, maximumBody, whileConnected } from '@vpcep/server';

/** How long an upstream may take for a whole response, in seconds. */
export const upstreamTimeout = 60;

/** A response of a real server. */
export interface UpstreamResponse {
  readonly status: number;
  /** Without those of the connection. */
  readonly headers: HeaderList;
  /** As it was sent, encoded or not. */
  readonly body: Buffer;
}

/** Why there is no response of a real server: it took too long, it sent more than `maximumBody` bytes, or it failed. */
export class UpstreamError extends Error {
  override name = 'UpstreamError' as const;
  readonly reason: 'late' | 'tooLarge' | 'failed';

  constructor(reason: UpstreamError['reason'], cause?: unknown) {
    super(`The upstream's response is missing: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/** Belong to one connection, or are made anew by whoever sends (RFC 9110, 7.6.1). */
const ofConnection = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Sends a request on to a real server: method, path, query, headers and body as they came, without what belongs to the
 * connection. When the client leaves, the request is given up.
 *
 * @throws {UpstreamError} there is no complete response
 */
export function forward(call: Call, body: Buffer, upstream: URL): Promise<UpstreamResponse> {
  const late = AbortSignal.timeout(upstreamTimeout * 1000);
  return whileConnected(call, async (gone) => {
    try {
      return await exchange(call, body, upstream, AbortSignal.any([late, gone]));
    } catch (error) {
      if (error instanceof UpstreamError || gone.aborted) throw error;
      throw new UpstreamError(late.aborted ? 'late' : 'failed', error);
    }
  });
}

async function exchange(
  call: Call,
  body: Buffer,
  upstream: URL,
  signal: AbortSignal,
): Promise<UpstreamResponse> {
  const { method, request } = call;
  const headers = endToEnd(request.rawHeaders).flat();
  if (body.length > 0) headers.push('Content-Length', String(body.length));
  const send = upstream.protocol === 'https:' ? httpsRequest : httpRequest;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = send(upstream, {
      method,
      path: addressAt(upstream, call),
      headers: ['Host', upstream.host, ...headers],
      signal,
    });
    outgoing.on('error', reject);
    outgoing.on('response', resolve);
    outgoing.end(body);
  });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > maximumBody) {
      response.destroy();
      throw new UpstreamError('tooLarge');
    }
    chunks.push(chunk);
  }
  // The length of what HEAD leaves out is all that it says about the body.
  const stated = method === 'HEAD' ? response.headers['content-length'] : undefined;
  return {
    status: response.statusCode ?? 502,
    headers: [...endToEnd(response.rawHeaders), ...(stated ? [['Content-Length', stated] as const] : [])],
    body: Buffer.concat(chunks),
  };
}

/** Path and query of a request at the real server. */
export function addressAt({ pathname }: URL, { path, query }: Pick<Call, 'path' | 'query'>): string {
  return pathname.replace(/\/$/, '') + path + (query === '' ? '' : `?${query}`);
}

/** Names and values of headers, in order. */
export function pairsOf(raw: readonly string[]): [name: string, value: string][] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [
    raw[2 * index] ?? '',
    raw[2 * index + 1] ?? '',
  ]);
}

/** Names and values of headers, without those of the connection and those that `Connection` names. */
function endToEnd(raw: readonly string[]): [name: string, value: string][] {
  const pairs = pairsOf(raw);
  const named = pairs
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.split(',').map((option) => option.trim().toLowerCase()));
  return pairs.filter(
    ([name]) => !ofConnection.has(name.toLowerCase()) && !named.includes(name.toLowerCase()),
  );
}

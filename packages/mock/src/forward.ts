import type { ReceivedRequest } from './exchange.ts';

/** How long an upstream may take, in seconds. */
export const upstreamTimeout = 60;

/** An answer of a real server. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Belong to one connection, or are set anew by whoever sends (RFC 9110, 7.6.1). */
const notForwarded = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Sends a request on to a real server, body unchanged.
 *
 * @throws the error of `fetch`: a `TypeError` when no complete answer came, a `TimeoutError` after `upstreamTimeout`
 */
export async function forward(request: ReceivedRequest, upstream: URL): Promise<UpstreamAnswer> {
  const response = await fetch(upstream.href.replace(/\/$/, '') + request.target, {
    method: request.method,
    headers: Object.entries(request.headers).filter(([name]) => !notForwarded.has(name)) as [
      string,
      string,
    ][],
    body: ['GET', 'HEAD'].includes(request.method) ? null : new Uint8Array(request.body ?? []),
    redirect: 'manual',
    signal: AbortSignal.timeout(upstreamTimeout * 1000),
  });
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !notForwarded.has(name)),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

import type { Call } from '@vpcep/server';

/** How long an upstream may take, in seconds. */
export const upstreamTimeout = 60;

/** A response of a real server. */
export interface UpstreamResponse {
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
 * @throws the error of `fetch`: a `TypeError` when no complete response came, a `TimeoutError` after `upstreamTimeout`
 */
export async function forward(
  { method, target, headers }: Call,
  body: Buffer,
  upstream: URL,
): Promise<UpstreamResponse> {
  const response = await fetch(upstream.href.replace(/\/$/, '') + target, {
    method,
    headers: Object.entries(headers)
      .filter(([name]) => !notForwarded.has(name))
      .map(([name, value]) => [name, String(value)] as [string, string]),
    body: method === 'GET' || method === 'HEAD' ? null : new Uint8Array(body),
    redirect: 'manual',
    signal: AbortSignal.timeout(upstreamTimeout * 1000),
  });
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !notForwarded.has(name)),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

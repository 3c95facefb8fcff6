import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Metrics } from '../control/metrics.ts';
import type { RequestLog } from '../log/request-log.ts';
import { Refusal } from '../rules/refusal.ts';
import { outageOf } from '../storage/outage-of.ts';
import type { Context } from './context.ts';
import { errorBody } from './error-body.ts';
import type { Answer, Exchange } from './exchange.ts';
import { nextRequestId } from './request-id.ts';
import { respond } from './respond.ts';

/** The most that the headers of a request may have, in bytes: tokens of some regions are longer than Node's limit. */
const maximumHeaders = 64 * 1024;

/** How long the headers, and a whole request, may take to arrive, in milliseconds. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;

/** How often connections are looked at for that, in milliseconds. */
const checkInterval = 1000;

/** How long a connection stays after an answer to what was not HTTP, in milliseconds. */
const lingerTimeout = 1000;

/** Makes the server of the API, not yet listening. Pages of any origin may call it. */
export function createServer(context: Context, log: RequestLog, metrics: Metrics): Server {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const exchange: Exchange = {
      requestId: nextRequestId(),
      method: request.method ?? '',
      target: request.url ?? '',
      operationId: '',
      projectId: '',
      connection: undefined,
    };
    metrics.begin();
    let answer: Answer | undefined;
    try {
      answer = await respond(context, request, exchange);
    } catch (error) {
      answer = answerFailure(error, request, exchange);
    }
    if (response.destroyed) answer = undefined;
    if (answer) send(request, response, answer, exchange, server.listening);
    else response.destroy();
    const duration = performance.now() - startedAt;
    metrics.end(exchange, answer, duration);
    log.write(exchange, answer, duration);
  }

  /** @returns undefined when whoever asked is gone */
  function answerFailure(
    error: unknown,
    request: IncomingMessage,
    { requestId }: Exchange,
  ): Answer | undefined {
    if (error instanceof Refusal) return answerRefusal(error, requestId);
    if (request.destroyed && !request.complete) return undefined;
    log.writeError(error);
    const outage = outageOf(error);
    const rule = outage ?? 'internal';
    const violation = { location: 'fault', member: '', rule, limit: '', pointer: '' } as const;
    return answerRefusal(new Refusal(outage ? 503 : 500, 'EndPoint.0001', violation), requestId);
  }

  function answerRefusal(refusal: Refusal, requestId: string): Answer {
    const message = context.messages.violation(refusal.violation);
    return {
      status: refusal.status,
      body: errorBody(refusal.code, message, requestId),
      type: 'application/json',
      headers: refusal.headers,
      refusal,
    };
  }

  const server = createHttpServer(
    {
      maxHeaderSize: maximumHeaders,
      requireHostHeader: false,
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval: checkInterval,
    },
    handle,
  );
  server.on('checkExpectation', handle);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else {
      socket.end(rawRefusal(error, context));
      // Time to read the answer; whoever keeps their half of the connection open after that loses it.
      setTimeout(() => socket.destroy(), lingerTimeout).unref();
    }
  });
  return server;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, type, headers }: Answer,
  { requestId, connection }: Exchange,
  keepAlive: boolean,
): void {
  if (connection === 'reset' || connection === 'reset-after') {
    request.socket.resetAndDestroy();
    return;
  }
  const list = ['X-Request-Id', requestId, ...crossOrigin];
  if (type !== '') list.push('Content-Type', type, 'Content-Length', String(Buffer.byteLength(body)));
  for (const header of headers) list.push(...header);
  if (!keepAlive) list.push('Connection', 'close');
  response.writeHead(status, list);
  if (connection === 'truncate') {
    response.write(body.slice(0, Math.floor(body.length / 2)), () => request.socket.destroy());
  } else {
    response.end(body);
  }
}

const crossOrigin = ['Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', '*'];

/** What was not HTTP has no response object to answer with. */
function rawRefusal(error: NodeJS.ErrnoException, { messages }: Context): string {
  const [status, phrase] = statusOfError[error.code ?? ''] ?? [400, 'Bad Request'];
  const requestId = nextRequestId();
  const message = messages.violation({
    location: 'route',
    member: '',
    rule: 'http',
    limit: error.code ?? error.message,
    pointer: '',
  });
  const body = errorBody('APIGW.0201', message, requestId);
  return [
    `HTTP/1.1 ${status} ${phrase}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Access-Control-Allow-Origin: *',
    '',
    body,
  ].join('\r\n');
}

const statusOfError: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

import { randomBytes } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Router } from '@vpcep/contract';
import type { Awaitable } from '../awaitable.ts';
import { isRejection, type Outcome, type Rejection, type Reply, rejectBy } from '../outcome.ts';
import type { ServerTexts } from '../texts/server-texts.ts';
import { violationsText } from '../texts/violation-text.ts';
import { type Call, decodeSegment, pathOf, queryOf } from './call.ts';
import { optionsReply } from './options-reply.ts';

/** The most that the headers of a request may have, in bytes: tokens of some regions are longer than Node's limit. */
const maximumHeaders = 64 * 1024;

/** How long the headers, and a whole request, may take to arrive, in milliseconds. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;

/** How often connections are checked for that, in milliseconds. */
const checkInterval = 1000;

/** How long a connection stays after a response to what was not HTTP, in milliseconds. */
const lingerTimeout = 1000;

/** Turns a request into its outcome. */
export type Handler<R extends Outcome> = (call: Call) => Awaitable<R | Rejection>;

/** What a program gives the server to work with. */
export interface ServerParts<R extends Outcome> {
  readonly router: Router;
  readonly texts: ServerTexts;
  readonly handle: Handler<R>;
  /** Called when a request has come in. */
  readonly began?: () => void;
  /**
   * Called when a request is over.
   *
   * @param outcome undefined when the client was gone before it could be given
   * @param duration in milliseconds
   */
  readonly ended?: (call: Call, outcome: Outcome | R | undefined, duration: number) => void;
  /** Called with what a handler threw. It may say how the request is rejected; otherwise that is a 500. */
  readonly failed?: (error: unknown) => Rejection | undefined;
}

/**
 * Makes an HTTP server around a handler, not yet listening. Every request gets a response with a request ID, also what is
 * not HTTP; pages of any origin may call. OPTIONS is answered here.
 */
export function createServer<R extends Outcome>(parts: ServerParts<R>): Server {
  const { router, texts, handle } = parts;
  const internalError = rejectBy(router.operations, 'internal');
  const idPrefix = randomBytes(10).toString('hex');
  let requests = 0;
  /** An ID of 32 hexadecimal digits that no other request has, of this process or another. */
  const nextRequestId = () => idPrefix + (++requests).toString(16).padStart(12, '0');
  /** The last requests of each connection: what is not HTTP is answered after their responses. */
  const latest = new WeakMap<Socket, Pending>();

  async function onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    latest.set(request.socket, { request, response, before: latest.get(request.socket)?.response });
    const call = toCall(request);
    parts.began?.();
    let outcome: Outcome | R | undefined;
    try {
      outcome =
        call.method === 'OPTIONS' ? optionsReply(call.headers, router.at(call.path)) : await handle(call);
    } catch (error) {
      // That the client has left is no failure of the handler.
      const left = request.socket.destroyed && (!request.complete || (error as Error)?.name === 'AbortError');
      if (!left) outcome = parts.failed?.(error) ?? internalError;
    }
    if (response.destroyed) outcome = undefined;
    if (outcome) send(call, response, outcome);
    else response.destroy();
    parts.ended?.(call, outcome, performance.now() - startedAt);
  }

  function toCall(request: IncomingMessage): Call {
    const { method = '', url: target = '', headers } = request;
    const path = pathOf(target);
    const match = router.match(method, path);
    return {
      requestId: nextRequestId(),
      method,
      target,
      path,
      query: queryOf(target),
      headers,
      operation: match?.operation,
      parameters: match ? (path.includes('%') ? decodeAll(match.values) : match.values) : noValues,
      request,
    };
  }

  function send({ request, requestId }: Call, response: ServerResponse, outcome: Outcome): void {
    if (outcome.delivery === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const { status, type, body, headers } = isRejection(outcome)
      ? rejectionReply(outcome, requestId)
      : outcome;
    const list = [...crossOrigin];
    if (type !== '') list.push('Content-Type', type);
    if (body.length > 0 || type !== '') list.push('Content-Length', String(Buffer.byteLength(body)));
    let named = false;
    for (const [name, value] of headers) {
      const lower = name.toLowerCase();
      if (crossOriginNames.has(lower)) continue;
      if (lower === 'x-request-id') named = true;
      list.push(name, value);
    }
    if (!named) list.push('X-Request-Id', requestId);
    if (!server.listening) list.push('Connection', 'close');
    response.writeHead(status, list);
    if (outcome.delivery === 'truncate') {
      response.write(body.slice(0, Math.floor(body.length / 2)), () => request.socket.destroy());
    } else {
      response.end(body);
    }
  }

  function rejectionReply({ status, code, violations, headers = [] }: Rejection, requestId: string): Reply {
    return {
      status,
      type: 'application/json',
      body: errorBody(code, violationsText(texts, violations), requestId),
      headers,
    };
  }

  /** What was not HTTP has no response object to answer with. */
  function rawRejection(error: NodeJS.ErrnoException): string {
    const [status, phrase] = statusOfError[error.code ?? ''] ?? [400, 'Bad Request'];
    const requestId = nextRequestId();
    const params = { reason: error.code ?? error.message };
    const { body } = rejectionReply(
      rejectBy(router.operations, 'gateway', { status, in: 'route', rule: 'http', params }),
      requestId,
    );
    return [
      `HTTP/1.1 ${status} ${phrase}`,
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Access-Control-Allow-Origin: *',
      '',
      body.toString(),
    ].join('\r\n');
  }

  const server = createHttpServer(
    {
      maxHeaderSize: maximumHeaders,
      requireHostHeader: false,
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval: checkInterval,
    },
    onRequest,
  );
  server.on('checkExpectation', onRequest);
  server.on('checkContinue', (request, response) => {
    // Before its turn, Node would write this between the headers and the body of the response.
    if (response.socket) response.writeContinue();
    else response.once('socket', () => response.headersSent || response.writeContinue());
    return onRequest(request, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const finish = () => {
      socket.end(rawRejection(error));
      // Time to read the response; who keeps their half of the connection open after that loses it.
      setTimeout(() => socket.destroy(), lingerTimeout).unref();
    };
    const pending = latest.get(socket);
    // The body of a request that is not complete is what was broken.
    const owed = pending?.request.complete ? pending.response : pending?.before;
    if (owed && !owed.writableFinished && !owed.destroyed) owed.once('finish', finish);
    else finish();
  });
  return server;
}

interface Pending {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly before: ServerResponse | undefined;
}

const noValues: Readonly<Record<string, string>> = {};

/** Decodes the values of a path's parameters; what cannot be decoded stays as it is. */
function decodeAll(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, decodeSegment(value) ?? value]),
  );
}

const crossOrigin = ['Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', '*'];
const crossOriginNames = new Set(['access-control-allow-origin', 'access-control-expose-headers']);

const statusOfError: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** The API's error body. From the gateway, which the codes `APIGW.…` stand for, it has a `request_id`. */
function errorBody(code: string, message: string, requestId: string): string {
  return JSON.stringify({
    error_code: code,
    error_msg: message,
    ...(code.startsWith('APIGW.') && { request_id: requestId }),
  });
}

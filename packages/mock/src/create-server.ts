import { randomUUID } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Outcome, ReceivedRequest } from './exchange.ts';
import { logLine } from './log-line.ts';
import type { Messages } from './messages/messages.ts';
import { receiveBody } from './receive-body.ts';
import { refuse } from './refusal.ts';

/** The most that the headers of a request may have, in bytes: tokens of some regions are longer than Node's limit. */
const maximumHeaders = 64 * 1024;

/**
 * Puts an HTTP server around a function that answers requests. Pages of any origin may call it.
 *
 * @param log takes a line about each request
 */
export function createServer(
  respond: (request: ReceivedRequest) => Promise<Outcome>,
  messages: Messages,
  log: (line: string) => void,
): Server {
  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = newRequestId();
    let body: Buffer | undefined;
    try {
      body = await receiveBody(incoming);
    } catch {
      // Whoever asked is gone.
      response.destroy();
      return;
    }
    const { method = 'GET', url: target = '/' } = incoming;
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    const request: ReceivedRequest = { method, target, headers, body, requestId };
    let outcome: Outcome;
    try {
      outcome = await respond(request);
    } catch (error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      outcome = refuse(500, 'EndPoint.0001', messages.internal, requestId);
    }
    send(response, outcome, requestId);
    log(logLine(request, outcome, messages));
  }

  const server = createHttpServer({ maxHeaderSize: maximumHeaders, requireHostHeader: false }, handle);
  server.on('checkExpectation', handle);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(rawRefusal(error, messages));
  });
  return server;
}

function send(response: ServerResponse, { status, headers, body }: Outcome, requestId: string): void {
  response.statusCode = status;
  for (const [name, value] of headers) response.appendHeader(name, value);
  if (!response.hasHeader('X-Request-Id')) response.setHeader('X-Request-Id', requestId);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', '*');
  response.end(body);
}

/** What was not HTTP has no response object to answer with. */
function rawRefusal(error: NodeJS.ErrnoException, messages: Messages): string {
  const [status, phrase] = statusOfError[error.code ?? ''] ?? [400, 'Bad Request'];
  const requestId = newRequestId();
  const { body } = refuse(status, 'APIGW.0201', messages.badHttp(error.code ?? error.message), requestId);
  return [
    `HTTP/1.1 ${status} ${phrase}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    '',
    body,
  ].join('\r\n');
}

const statusOfError: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

function newRequestId(): string {
  return randomUUID().replaceAll('-', '');
}

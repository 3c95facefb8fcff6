import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { maximumBodyInMegabytes, readDuration, receiveBody, StartError, say } from '@vpcep/server';
import { outageOf } from '../storage/outage.ts';
import type { SandboxTexts } from '../texts/texts.ts';
import type { Control } from './control.ts';

/** Why the control server rejects a request. */
class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** One request to the control server. */
interface ControlCall {
  readonly control: Control;
  readonly texts: SandboxTexts;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the control server does, by method and path; the result is the body of the response. */
const actions: Readonly<Record<string, (call: ControlCall) => unknown>> = {
  'GET /health': async ({ control }) => {
    await control.checkStore();
    return { status: 'ok', ...(await control.clock()) };
  },
  'GET /statistics': ({ control }) => control.statistics(),
  'GET /clock': ({ control }) => control.clock(),
  'POST /clock': stepClock,
  'POST /seed': async ({ control, body }) => ({ stored: await control.seed(body) }),
  'POST /reset': async ({ control, query }) => {
    await control.reset(query.get('project') ?? undefined);
    return {};
  },
};

/**
 * Makes the server that looks into the sandbox, not yet listening. It must listen on loopback only, and serves no page: a
 * browser names the page in `Origin`, and with DNS rebinding another name in `Host`.
 *
 * @param failed is told of what is no fault of the request
 */
export function createControlServer(
  control: Control,
  texts: SandboxTexts,
  failed: (error: unknown) => void,
): Server {
  return createServer((request, response) => {
    respond(control, texts, request, response).catch((error: Error & { status?: number }) => {
      const outage = outageOf(error);
      const status = error.status ?? (error instanceof StartError ? 400 : outage ? 503 : 500);
      if (status >= 500) failed(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, status, { error: outage ? say(texts, outage) : error.message });
    });
  });
}

async function respond(
  control: Control,
  texts: SandboxTexts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.headers.origin !== undefined || !isLoopback(request.headers.host ?? '')) {
    throw new ControlError(403, say(texts, 'control.page'));
  }
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
  const name = `${request.method} ${pathname}`;
  if (name === 'GET /metrics') {
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' });
    response.end(await control.metrics());
    return;
  }
  if (name === 'GET /services') {
    await sendServices(control, query.get('project') ?? undefined, response);
    return;
  }
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) {
    const known = ['GET /metrics', 'GET /services', ...Object.keys(actions)];
    throw new ControlError(404, say(texts, 'control.unknown', { request: name, known }));
  }
  const body = request.method === 'POST' ? await readBody(request, texts) : {};
  sendJson(response, 200, await action({ control, texts, query, body }));
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);
}

async function readBody(request: IncomingMessage, texts: SandboxTexts): Promise<ControlCall['body']> {
  const bytes = await receiveBody(request);
  if (bytes === undefined) {
    throw new ControlError(413, say(texts, 'control.size', { limit: maximumBodyInMegabytes }));
  }
  if (bytes.length === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString());
  } catch (error) {
    throw new ControlError(400, say(texts, 'control.json', { reason: (error as Error).message }));
  }
  if (typeof body !== 'object' || body === null) throw new ControlError(400, say(texts, 'control.object'));
  return body as ControlCall['body'];
}

/** Bodies of `POST /clock`, for messages. */
const clockExamples = [
  '{"advance": "90s"}',
  '{"freeze": true}',
  '{"freeze": "2026-03-02T08:15:30Z"}',
  '{"freeze": false}',
];

function stepClock({ control, texts, body: { advance, freeze } }: ControlCall): unknown {
  if (typeof advance === 'string' && freeze === undefined) {
    const duration = readDuration(advance);
    if (duration !== undefined) return control.advance(duration);
  } else if (typeof freeze === 'boolean' && advance === undefined) {
    return freeze ? control.freeze() : control.unfreeze();
  } else if (typeof freeze === 'string' && advance === undefined) {
    const time = Date.parse(freeze);
    if (!Number.isNaN(time)) return control.freeze(time);
  }
  throw new ControlError(400, say(texts, 'control.clock', { examples: clockExamples }));
}

/** Page by page: a million services are more than fits into one text. */
async function sendServices(
  control: Control,
  projectId: string | undefined,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  let separator = '';
  response.write('{"services":[');
  for await (const page of control.pages(projectId)) {
    if (page.length === 0) break;
    const text = separator + page.map((service) => JSON.stringify(service)).join(',\n');
    separator = ',\n';
    if (!response.write(text)) await new Promise((resolve) => response.once('drain', resolve));
    if (response.destroyed) return;
  }
  response.end(']}\n');
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}

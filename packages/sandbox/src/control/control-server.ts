import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readDuration } from '../duration.ts';
import { receiveBody } from '../http/receive-body.ts';
import { SandboxStartError } from '../start-error.ts';
import type { Control } from './control.ts';

/** A request to the control server that cannot be carried out. */
class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Action = (control: Control, query: URLSearchParams, body: Readonly<Record<string, unknown>>) => unknown;

/** What the control server does, by method and path. */
const actions: Readonly<Record<string, Action>> = {
  'GET /health': async (control) => ({ status: 'ok', ...(await control.clock()) }),
  'GET /statistics': (control) => control.statistics(),
  'GET /clock': (control) => control.clock(),
  'POST /clock': (control, _, body) => stepClock(control, body),
  'POST /seed': async (control, _, body) => ({ stored: await control.seed(body) }),
  'POST /reset': async (control, query) => {
    await control.reset(query.get('project') ?? undefined);
    return {};
  },
};

/**
 * Makes the server that looks into the sandbox, not yet listening. It must listen on loopback only, and answers no page: a
 * browser names the page in `Origin`, and a name that was bent towards this machine in `Host`.
 */
export function createControlServer(control: Control): Server {
  return createServer((request, response) => {
    answer(control, request, response).catch((error: Error & { status?: number }) => {
      const status = error.status ?? (error instanceof SandboxStartError ? 400 : 500);
      if (response.headersSent) response.destroy();
      else sendJson(response, status, { error: error.message });
    });
  });
}

async function answer(control: Control, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.origin !== undefined || !isLoopback(request.headers.host ?? '')) {
    throw new ControlError(
      403,
      'The control server answers no web page: call it from a program on this machine.',
    );
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const name = `${request.method} ${pathname}`;
  if (name === 'GET /metrics') {
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' });
    response.end(await control.metrics());
    return;
  }
  if (name === 'GET /services') {
    await sendServices(control, searchParams.get('project') ?? undefined, response);
    return;
  }
  const action = actions[name];
  if (!action) {
    const known = ['GET /metrics', 'GET /services', ...Object.keys(actions)].join(', ');
    throw new ControlError(404, `The control server does not have ${name}; it has ${known}.`);
  }
  const body = request.method === 'POST' ? await readBody(request) : {};
  sendJson(response, 200, await action(control, searchParams, body));
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);
}

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await receiveBody(request);
  if (bytes === undefined) throw new ControlError(413, 'The body is larger than 12 MB: send it in parts.');
  if (bytes.length === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString());
  } catch (error) {
    throw new ControlError(400, `The body is not JSON (${(error as Error).message}).`);
  }
  if (typeof body !== 'object' || body === null)
    throw new ControlError(400, 'The body must be a JSON object.');
  return body as Readonly<Record<string, unknown>>;
}

function stepClock(control: Control, { advance, freeze }: Readonly<Record<string, unknown>>): unknown {
  if (typeof advance === 'string' && freeze === undefined) {
    const duration = readDuration(advance);
    if (duration !== undefined) return control.advance(duration);
  } else if (typeof freeze === 'boolean' && advance === undefined) {
    return freeze ? control.freeze() : control.unfreeze();
  } else if (typeof freeze === 'string' && advance === undefined) {
    const time = Date.parse(freeze);
    if (!Number.isNaN(time)) return control.freeze(time);
  }
  throw new ControlError(
    400,
    'Send {"advance": "90s"}, {"freeze": true}, {"freeze": "2026-03-02T08:15:30Z"} or {"freeze": false}.',
  );
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

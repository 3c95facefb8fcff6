import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRouter, type Operation, operationsOf, readContract } from '@vpcep/contract';
import { send as sendRaw } from '../../src/exchange/send.ts';

// biome-ignore lint/suspicious/noExplicitAny: the faults break bodies in ways that no type allows
type Json = any;

/** A request on its way to the sandbox. */
export interface Call {
  method: string;
  /** Path and query. */
  target: string;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  bytes: Buffer;
  /** The operationId; undefined where there is none. */
  readonly operation: Operation | undefined;
  /** Path parameters, decoded. */
  readonly values: Readonly<Record<string, string>>;
  /** The body; undefined where it is not JSON. */
  body: Json;
  /** Sends another request to the sandbox. */
  send(method: string, target: string, body?: Json): Promise<Reply>;
}

/** A response on its way to the client. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Parsed where it is JSON, else its text. */
  body: Json;
  /** Breaks the connection in the middle of the body. */
  truncated?: boolean;
}

/** A server with one defect: the sandbox behind a handler. */
export interface Mutant {
  readonly name: string;
  /** Makes the handler; its variables are the memory of the defect. */
  handler(): (call: Call, next: () => Promise<Reply>) => Promise<Reply> | Reply;
}

/** A server that is running. */
export interface FaultyServer {
  readonly url: string;
  /** What the handler itself has failed on: a fault of the test. */
  readonly errors: readonly unknown[];
  close(): Promise<void>;
}

const router = createRouter(operationsOf(readContract()));

/** Starts a server with a defect before a sandbox. */
export async function startFaultyServer(upstream: string, mutant: Mutant): Promise<FaultyServer> {
  const handle = mutant.handler();
  const errors: unknown[] = [];
  const server = createServer({ insecureHTTPParser: false }, async (request, response) => {
    const { method = 'GET', url: target = '/', headers, rawHeaders } = request;
    const bytes = await bytesOf(request);
    if (!bytes) return;
    const route = router.match(method, target.split('?')[0] ?? '');
    const send = (how: string, where: string, body?: Json): Promise<Reply> =>
      forward(upstream, how, where, { ...headers, 'content-type': 'application/json' }, toBytes(body));
    const body = new Body(bytes);
    const call: Call = {
      ...{ method, target, headers, rawHeaders, bytes, send },
      operation: route?.operation,
      values: Object.fromEntries(
        Object.entries(route?.values ?? {}).map(([name, value]) => [name, decode(value)]),
      ),
      get body() {
        return body.value;
      },
      set body(value) {
        body.value = value;
      },
    };
    const next = (): Promise<Reply> =>
      forward(upstream, call.method, call.target, call.headers, body.changed ?? call.bytes);
    try {
      const reply = await handle(call, next);
      const text = toBytes(reply.body);
      response.writeHead(reply.status, { ...reply.headers, 'content-length': String(text.length) });
      if (reply.truncated) {
        response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.destroy());
      } else response.end(text);
    } catch (error) {
      // A client that sends too much is cut off by the sandbox, and so is this one.
      if (bytes.length < 12 * 1024 * 1024) errors.push(error);
      response.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    errors,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A body that is parsed when somebody looks at it. */
class Body {
  readonly #bytes: Buffer;
  #read: { value: Json; readonly before: string | undefined } | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get value(): Json {
    return this.#known.value;
  }

  set value(value: Json) {
    this.#known.value = value;
  }

  /** Undefined where it is as it was sent. */
  get changed(): Buffer | undefined {
    const { value, before } = this.#read ?? {};
    return JSON.stringify(value) === before ? undefined : toBytes(value);
  }

  get #known() {
    if (!this.#read) {
      const value = parse(this.#bytes.toString('utf8'));
      this.#read = { value, before: JSON.stringify(value) };
    }
    return this.#read;
  }
}

/** What a client sends; undefined where it goes away before the end. */
function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => resolve(undefined));
  });
}

/** The sandbox may take as long as the machine makes it wait: the suite has a limit of its own. */
const timeout = 120_000;

async function forward(
  upstream: string,
  method: string,
  target: string,
  headers: IncomingHttpHeaders,
  bytes: Buffer,
): Promise<Reply> {
  const received = await sendRaw({
    method,
    url: new URL(upstream + target),
    headers: endToEnd(headers as Record<string, string>),
    body: bytes.length > 0 ? bytes : undefined,
    timeout,
  });
  return {
    status: received.status,
    headers: Object.fromEntries(endToEnd(received.headers)),
    body: received.body ?? received.text,
  };
}

/** Headers that are about one connection, or that whoever sends them on makes anew. */
const ofConnection = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

function endToEnd(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers).filter(([name]) => !ofConnection.includes(name));
}

function toBytes(body: Json): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Nothing that looks into a body can go so deep. */
const tooDeep = '['.repeat(1000);

function parse(text: string): Json {
  if (text === '' || text.includes(tooDeep)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

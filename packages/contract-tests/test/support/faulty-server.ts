import { Agent, createServer, type IncomingHttpHeaders, request as sendHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRouter, type Operation, operationsOf, readContract } from '@vpcep/contract';

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
const agent = new Agent({ keepAlive: false });

/** Starts a server with a defect before a sandbox. */
export async function startFaultyServer(upstream: string, mutant: Mutant): Promise<FaultyServer> {
  const handle = mutant.handler();
  const errors: unknown[] = [];
  const server = createServer({ insecureHTTPParser: false }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url: target = '/', headers, rawHeaders } = request;
    const bytes = Buffer.concat(chunks);
    const route = router.match(method, target.split('?')[0] ?? '');
    const send = (how: string, where: string, body?: Json): Promise<Reply> =>
      forward(upstream, how, where, { ...headers, 'content-type': 'application/json' }, toBytes(body));
    const call: Call = {
      ...{ method, target, headers, rawHeaders, bytes, send },
      operation: route?.operation,
      values: Object.fromEntries(
        Object.entries(route?.values ?? {}).map(([name, value]) => [name, decode(value)]),
      ),
      body: parse(bytes.toString('utf8')),
    };
    const before = JSON.stringify(call.body);
    const next = (): Promise<Reply> => {
      const changed = JSON.stringify(call.body) !== before;
      return forward(
        upstream,
        call.method,
        call.target,
        call.headers,
        changed ? toBytes(call.body) : call.bytes,
      );
    };
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

function forward(
  upstream: string,
  method: string,
  target: string,
  headers: IncomingHttpHeaders,
  bytes: Buffer,
): Promise<Reply> {
  const { host: _, connection: __, 'transfer-encoding': ___, 'content-length': ____, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const own = { ...rest, 'content-length': String(bytes.length) };
    const request = sendHttp(upstream + target, { method, agent, headers: bytes.length > 0 ? own : rest });
    request.on('error', reject);
    request.on('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const {
        connection: _,
        'keep-alive': __,
        'content-length': ___,
        'transfer-encoding': ____,
        ...kept
      } = response.headers;
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({
        status: response.statusCode ?? 0,
        headers: kept as Record<string, string>,
        body: parse(text) ?? text,
      });
    });
    request.end(bytes);
  });
}

function toBytes(body: Json): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function parse(text: string): Json {
  // Nothing that looks into a body can go so deep.
  if (text.includes('['.repeat(1000))) return undefined;
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

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { exampleOf, operationAt } from './contract.ts';

/** Responds in place of the upstream. */
export type Behaviour = (response: ServerResponse, socket: Socket) => void;

/** A real server that responds with the contract's examples, until it is told to misbehave. */
export interface Upstream {
  /** By name, so that clients need DNS. */
  readonly url: string;
  readonly port: number;
  behave(behaviour: Behaviour | undefined): void;
  /** Closes the connections that there are. */
  disconnect(): void;
  /** Stops listening, and listens again. */
  stop(): Promise<void>;
  resume(): Promise<void>;
}

/** Starts it on a free port. */
export async function startUpstream(): Promise<Upstream> {
  let behaviour: Behaviour | undefined;
  const server = createServer((request, response) => {
    request.resume();
    response.on('error', () => {});
    if (behaviour) {
      behaviour(response, request.socket);
      return;
    }
    const operation = operationAt(request.method ?? '', request.url ?? '');
    const { status, body } = operation ? exampleOf(operation) : { status: 404, body: '{}' };
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    behave(next) {
      behaviour = next;
    },
    disconnect: () => server.closeAllConnections(),
    stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
    resume: () => listen(port),
  };
}

const piece = Buffer.alloc(64 * 1024, ' ');

/** How an upstream misbehaves, by fault. */
export const behaviours = {
  'upstream-resets': (_, socket) => void socket.resetAndDestroy(),
  'upstream-stops-halfway'(response, socket) {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 });
    response.write('{"id":', () => socket.destroy());
  },
  'upstream-garbage': (_, socket) => void socket.end('\u0000\u0001 220 mail ESMTP\r\n\r\n\u00ff'),
  'upstream-endless'(response) {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  },
  'upstream-bomb'(response) {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end(bomb());
  },
  'upstream-silent'() {},
  'upstream-drips'(response) {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drip));
  },
} satisfies Record<string, Behaviour>;

let packed: Buffer | undefined;

/** One MB that unpacks to 1 GB: a gzip file may consist of several, one after the other. */
function bomb(): Buffer {
  packed ??= Buffer.concat(Array<Buffer>(1000).fill(gzipSync(Buffer.alloc(1_000_000, ' '), { level: 9 })));
  return packed;
}

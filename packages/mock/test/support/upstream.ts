import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** What a real server answers. */
export interface UpstreamReply {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  /** Breaks the connection instead of answering. */
  breaks?: boolean;
  /** Waits so long before it answers, in milliseconds. */
  delay?: number;
}

/** What a real server received. */
export interface UpstreamRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A real server whose answers the test sets. */
export interface Upstream {
  url: string;
  /** The requests received, HEAD requests of the start left out. */
  received: UpstreamRequest[];
  answerWith(reply: UpstreamReply): void;
  /** Calls back when a connection ends before its response was given. */
  onceLeft(callback: () => void): void;
  close(): Promise<void>;
}

/** Starts a server that answers whatever it was last told to. */
export async function startUpstream(): Promise<Upstream> {
  let reply: UpstreamReply = {};
  const received: UpstreamRequest[] = [];
  let left = () => {};
  const server = createServer(async (request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) left();
    });
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    if (method !== 'HEAD') received.push({ method, url, headers, body });
    if (reply.breaks && method !== 'HEAD') {
      request.socket.destroy();
      return;
    }
    if (method !== 'HEAD') await setTimeout(reply.delay);
    response.writeHead(reply.status ?? 200, { 'Content-Type': 'application/json', ...reply.headers });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith(next) {
      reply = next;
    },
    onceLeft(callback) {
      left = callback;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

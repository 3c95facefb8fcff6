import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as the server received it. */
export interface ReceivedRequest {
  method: string | undefined;
  /** Path and query as they were sent. */
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers one request that was read to its end. */
export type Handler = (response: ServerResponse, request: ReceivedRequest) => void;

/** Lets a server listen on a free port of loopback. Returns its address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Ends a server whose connections have ended, or are about to. */
export async function close(server: Server): Promise<void> {
  await new Promise((closed) => server.close(closed));
}

/** Starts a server on loopback that ends with the test, and keeps what it receives. */
export async function startServer(handler: Handler): Promise<{ url: string; requests: ReceivedRequest[] }> {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const { method, url, headers } = message;
    const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
    requests.push(request);
    handler(response, request);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    return close(server);
  });
  return { url: await listen(server), requests };
}

/** A handler that always gives the same JSON. */
export function answerJson(status: number, body: unknown, headers: Record<string, string> = {}): Handler {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

/** An address on loopback where nobody listens. */
export async function findFreeUrl(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await close(server);
  return url;
}

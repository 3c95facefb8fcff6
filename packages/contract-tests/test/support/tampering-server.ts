import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer on its way to the client. */
export interface Answer {
  status: number;
  contentType: string;
  /** Undefined where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: the tests break bodies in ways that no type allows
  body: any;
}

/** A server that passes everything on to another one, and tampers with the answers. */
export interface TamperingServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a server in front of another.
 *
 * @param tamper changes an answer in place
 */
export async function startTamperingServer(
  upstream: string,
  tamper: (answer: Answer) => void,
): Promise<TamperingServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', url = '/', headers } = request;
    const forwarded = await fetch(upstream + url, {
      method,
      headers: Object.entries(headers)
        .filter(([name]) => ['content-type', 'x-auth-token', 'accept'].includes(name))
        .map(([name, value]) => [name, String(value)]),
      body: method === 'GET' ? null : Buffer.concat(chunks),
    });
    const text = await forwarded.text();
    const answer: Answer = {
      status: forwarded.status,
      contentType: 'application/json',
      body: text === '' ? undefined : JSON.parse(text),
    };
    tamper(answer);
    response.writeHead(answer.status, { 'Content-Type': answer.contentType });
    response.end(typeof answer.body === 'string' ? answer.body : (JSON.stringify(answer.body) ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SandboxOptions, startSandbox } from '@vpcep/sandbox';
import { onTestFinished } from 'vitest';

/** A request as it reached the cloud. */
export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Path under which a page's own server leads to the API. */
const pagesWay = /^\/cloud(?=\/)/;

/** The sandbox, an IAM that hands out tokens, and the server of a page, on one address. Ends with the test. */
export async function startCloud(
  options: SandboxOptions,
): Promise<{ url: string; requests: ReceivedRequest[] }> {
  const sandbox = await startSandbox({ port: 0, provisioning: 0, ...options });
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    const body = Buffer.concat(chunks).toString();
    requests.push({ method, path, headers, body });
    if (path === '/v3/auth/tokens') {
      const expires_at = new Date(Date.now() + 86_400_000).toISOString();
      response.writeHead(201, { 'X-Subject-Token': 'token-from-iam' });
      response.end(JSON.stringify({ token: { expires_at } }));
      return;
    }
    const { host: _, connection: __, 'content-length': ___, ...sent } = headers;
    if (pagesWay.test(path)) sent['x-auth-token'] = 'token-of-the-server';
    try {
      const answer = await fetch(sandbox.url + path.replace(pagesWay, ''), {
        method,
        headers: sent as Record<string, string>,
        ...(body && { body }),
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await sandbox.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createMockServer } from '@scalar/mock-server';
import { contractPath, readContract } from '@vpcep/contract';

/** A server by another maker that is running. */
export interface OtherServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the command of Prism, as its makers publish it. */
export async function startPrism(args: readonly string[] = ['mock']): Promise<OtherServer> {
  const folder = dirname(createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json'));
  const [command = 'mock', ...others] = args;
  const own = [command, '-h', '127.0.0.1', '-p', '0', contractPath(), ...others];
  const child = spawn(process.execPath, [join(folder, 'dist', 'index.js'), ...own], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        const [, found] = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output) ?? [];
        if (found) resolve(found);
      });
    ended.then(() => reject(new Error(`Prism did not start: ${output}`)));
  });
  return {
    url,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts the mock server of Scalar, as its documentation shows it. */
export async function startScalar(): Promise<OtherServer> {
  const app = await createMockServer({ document: readContract() as unknown as Record<string, unknown> });
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

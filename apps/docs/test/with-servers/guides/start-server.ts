import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port on loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Whether something answers there. */
export async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(1000) }).then(
    () => true,
    () => false,
  );
}

/**
 * Runs a line of the shell that starts a server.
 *
 * @param url where it will answer
 * @returns stops the server, and everything else that the line has started
 */
export async function startServer(
  code: string,
  folder: string,
  url: string,
  env = process.env,
): Promise<() => Promise<void>> {
  const child = spawn('sh', ['-c', code], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  let running = true;
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      running = false;
      resolve();
    }),
  );
  const stop = async () => {
    if (running && child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  const end = Date.now() + 30_000;
  while (!(await answers(url))) {
    if (!running || Date.now() > end) {
      await stop();
      throw new Error(`The server did not start: ${code}${said}`);
    }
    await wait(100);
  }
  return stop;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import freePort from 'get-port';

/** A server of the copy that runs. */
export interface GrownServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the mock or the sandbox of a copy of the repository on a free port.
 *
 * @throws {Error} it ended before it was ready
 */
export async function startServer(
  folder: string,
  name: 'mock' | 'sandbox',
  ...args: readonly string[]
): Promise<GrownServer> {
  const port = await freePort();
  const command = join(folder, `packages/${name}/bin/vpcep-${name}.mjs`);
  const child = spawn(process.execPath, [command, '--port', `${port}`, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const isReady = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!isReady) throw new Error(`The ${name} ended before it was ready.`);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

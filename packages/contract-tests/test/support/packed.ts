import { execFile } from 'node:child_process';
import { createReadStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@vpcep/testing';
import { onTestFinished } from 'vitest';

/** What a command has written, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder, which is also the home of who works there; nothing of this repository is on the way up from it. */
export function emptyHome(): string {
  return temporaryFolder('contract-tests-home-');
}

/** Packs the suite into one file. */
export async function packSuite(folder: string): Promise<string> {
  const file = join(folder, 'vpcep-contract-tests.tgz');
  const script = fileURLToPath(new URL('../../scripts/pack.ts', import.meta.url));
  const { code, stderr } = await run(process.execPath, [script, file], folder, process.env);
  if (code !== 0) throw new Error(`The suite cannot be packed: ${stderr}`);
  return file;
}

/** Runs a command to its end. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  mkdirSync(cwd, { recursive: true });
  return new Promise((resolve) => {
    const child = execFile(command, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** A registry that does not respond: whoever asks it fails. */
const nowhere = 'http://127.0.0.1:1/';

/** The environment of somebody who has nothing but Node and npm, and reaches no registry. */
export function bareEnvironment(
  home: string,
  more: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, HOME: home, npm_config_registry: nowhere, npm_config_fetch_retries: '0', ...more };
}

/** Serves a file for one test, as the docs server offers it. Returns its address. */
export async function offer(file: string): Promise<string> {
  const server = createServer((_, response) => createReadStream(file).pipe(response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(file)}`;
}

import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const names = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'import.mjs', 'flow.mjs'];

/** Installs the tools of other makers into a folder of their own. */
export async function installTools(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-tools-'));
  for (const name of names) cpSync(fileURLToPath(new URL(name, import.meta.url)), join(folder, name));
  await promisify(execFile)('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: folder });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts a sandbox on a free port. */
export async function startSandbox(): Promise<{ url: string; stop(): void }> {
  const command = fileURLToPath(new URL('../../../sandbox/bin/vpcep-sandbox.mjs', import.meta.url));
  const options = ['--port', '0', '--provisioning', '200ms', '--log', 'json'];
  const child = spawn(process.execPath, [command, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      const found = /http:\/\/[\d.:]+/.exec(String(chunk))?.[0];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error('The sandbox did not start.')));
  });
  return { url, stop: () => child.kill() };
}

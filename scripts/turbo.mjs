import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { repositoryRoot } from './terminal.mjs';

/** Path of turbo's command line. Started with node, it needs no shell on any platform, and passes signals on. */
export const turboCommand = createRequire(import.meta.url).resolve('turbo/bin/turbo');

/** Runs turbo to its end, with its output in the terminal. Returns its exit code. */
export function turbo(...args) {
  const options = { cwd: repositoryRoot, stdio: 'inherit' };
  return spawnSync(process.execPath, [turboCommand, 'run', ...args], options).status ?? 1;
}

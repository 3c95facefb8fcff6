import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { interrupted, run } from './processes.mjs';
import { repositoryRoot } from './terminal.mjs';

// Started with node, it needs no shell on any platform, and passes signals on.
const command = createRequire(import.meta.url).resolve('turbo/bin/turbo');
const summaries = join(repositoryRoot, '.turbo', 'runs');

/** Runs turbo to its end, with its output in the terminal. Returns its exit code: 130 when it was ended before all was done. */
export async function turbo(...args) {
  rmSync(summaries, { recursive: true, force: true });
  const at = args.indexOf('--');
  const own = at < 0 ? args : args.slice(0, at);
  const status = await run(process.execPath, [
    command,
    'run',
    ...own,
    '--summarize',
    ...args.slice(own.length),
  ]);
  // turbo calls it a success when a signal ends it.
  const { attempted = 0, success = 0, cached = 0, failed = 0 } = lastSummary()?.execution ?? {};
  return status === 0 && success + cached + failed < attempted ? interrupted : status;
}

/**
 * What turbo says about its last run; undefined when it could not say anything. A task may itself run turbo, which writes
 * another summary to the folder: the run that started first is the one that was asked for.
 */
export function lastSummary(folder = summaries) {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .sort((one, other) => one.execution.startTime - other.execution.startTime)[0];
}

import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Few enough to be kept, many enough for a contract of thousands of operations. */
const mostLines = 1_000_000;

/** What every verdict depends on: the versions of all that checks import. */
const lockfile = new URL('../../../../pnpm-lock.yaml', import.meta.url);

/** What processes leave to those that follow: lines of a file. */
export interface Keeper {
  readonly name: string;
  /** What the lines depend on, besides installed packages. With another version, nothing is kept. */
  readonly version: string;
  /** Takes a line that another process has kept. */
  readonly read: (line: string) => void;
  /** The lines that this process adds; asked for once. */
  readonly added: () => readonly string[];
}

const keepers: Keeper[] = [];
let folder: string | undefined;

/** Lets something be kept, if this process keeps anything. */
export function register(keeper: Keeper): void {
  keepers.push(keeper);
  if (folder !== undefined) load(keeper, folder);
}

/**
 * Lets the checks of this process begin with what others have found, and keeps what they find.
 *
 * @param where a folder; one that cannot be written to costs time, no more
 */
export function rememberVerdicts(
  where = fileURLToPath(new URL('../../node_modules/.cache/verdicts', import.meta.url)),
): void {
  folder = where;
  for (const keeper of keepers) load(keeper, where);
  process.once('exit', () => {
    try {
      for (const keeper of keepers) keep(keeper, where);
    } catch {
      // They are found again the next time.
    }
  });
}

/** Gives a keeper what other processes have kept in a folder. */
export function load(keeper: Keeper, from: string): void {
  let lines: string[];
  try {
    lines = readFileSync(fileOf(keeper, from), 'utf8').split('\n');
  } catch {
    return;
  }
  // So many are about texts that have long gone.
  if (lines.length > mostLines) rmSync(fileOf(keeper, from), { force: true });
  else for (const line of lines) if (line !== '') keeper.read(line);
}

/** Keeps what a keeper adds in a folder, to which other processes may add at the same time. */
export function keep(keeper: Keeper, to: string): void {
  const lines = keeper.added();
  if (lines.length === 0) return;
  mkdirSync(to, { recursive: true });
  appendFileSync(fileOf(keeper, to), `${lines.join('\n')}\n`);
}

function fileOf({ name, version }: Keeper, where: string): string {
  const digest = hash('sha256', `${version}\n${readFileSync(lockfile, 'utf8')}`);
  return join(where, `${name}.${digest.slice(0, 16)}`);
}

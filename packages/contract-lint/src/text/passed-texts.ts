import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Few enough to be kept, many enough for a contract of thousands of operations. */
const mostRemembered = 500_000;

/** What the verdict of a check depends on besides its own module: the versions of all that it imports. */
const lockfile = new URL('../../../../pnpm-lock.yaml', import.meta.url);

const checks: PassedTexts[] = [];
let folder: string | undefined;

/**
 * The texts that a check has passed, so that it looks at each once. Texts that differ in nothing but the code that they name are
 * one text to a check of prose, as descriptions of resources that are alike often are. What a check finds is not remembered.
 */
export class PassedTexts {
  readonly #module: string;
  readonly #keys = new Set<string>();
  #added: string[] = [];

  /** @param module the address of the module that has the check */
  constructor(module: string) {
    this.#module = fileURLToPath(module);
    checks.push(this);
    if (folder !== undefined) this.load(folder);
  }

  has(text: string): boolean {
    return this.#keys.has(keyOf(text));
  }

  add(text: string): void {
    const key = keyOf(text);
    this.#keys.add(key);
    this.#added.push(key);
  }

  /** Begins with what other processes have kept in a folder. */
  load(from: string): void {
    let kept: string[];
    try {
      kept = readFileSync(this.#file(from), 'utf8').split('\n');
    } catch {
      return;
    }
    // So many are texts that have long gone.
    if (kept.length > mostRemembered) rmSync(this.#file(from), { force: true });
    else for (const key of kept) this.#keys.add(key);
  }

  /** Keeps what was added in a folder, to which other processes may add at the same time. */
  keep(to: string): void {
    if (this.#added.length === 0) return;
    mkdirSync(to, { recursive: true });
    appendFileSync(this.#file(to), `${this.#added.join('\n')}\n`);
    this.#added = [];
  }

  #file(where: string): string {
    const version = createHash('sha256').update(readFileSync(this.#module)).update(readFileSync(lockfile));
    return join(where, `${basename(this.#module)}.${version.digest('hex').slice(0, 16)}`);
  }
}

/**
 * Lets the checks of this process begin with the texts that were passed before, and keep those that they pass.
 *
 * @param where a folder; one that cannot be written to costs time, no more
 */
export function rememberPassedTexts(
  where = fileURLToPath(new URL('../../node_modules/.cache/passed-texts', import.meta.url)),
): void {
  folder = where;
  for (const check of checks) check.load(where);
  process.once('exit', () => {
    try {
      for (const check of checks) check.keep(where);
    } catch {
      // They are looked at again the next time.
    }
  });
}

function keyOf(text: string): string {
  return createHash('sha256')
    .update(text.replace(/`[^`]+`/g, '`x`'))
    .digest('base64')
    .slice(0, 20);
}

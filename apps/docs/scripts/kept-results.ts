import { hash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const app = fileURLToPath(new URL('../', import.meta.url));
/** What makes the results: one made by other code or another library is made again. */
const makers = ['scripts/*.ts', 'src/base/*.ts', '../../pnpm-lock.yaml'];

/**
 * What earlier builds have made of a kind of content, so that a build makes only what is new: after a change of a sentence,
 * the Markdown of the pages that have it.
 */
export class KeptResults {
  readonly #folder: string;
  readonly #most: number;

  /**
   * @param kind what is made, as the name of a folder
   * @param most how many results of the kind are kept
   */
  constructor(kind: string, most = 2_000) {
    this.#most = most;
    this.#folder = join(app, 'node_modules/.cache', kind);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The result for a content: the one of an earlier build, else the one that `make` returns. */
  async get(content: readonly (string | Buffer)[], make: () => Promise<string | Buffer>): Promise<Buffer> {
    const name = hash('sha256', [digestOfMakers(), ...content.map((part) => hash('sha256', part))].join());
    const file = join(this.#folder, name);
    if (existsSync(file)) {
      const now = new Date();
      utimesSync(file, now, now);
      return readFileSync(file);
    }
    const made = Buffer.from(await make());
    // Another build at the same time never sees half a file.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, made);
    renameSync(unfinished, file);
    return made;
  }

  /** Removes what was not asked for lately, once there is much of it: several sites may have been built in turn. */
  tidy(): void {
    const times = readdirSync(this.#folder).map((name) => {
      const file = join(this.#folder, name);
      return { file, used: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    });
    times.sort((a, b) => b.used - a.used);
    for (const { file } of times.slice(this.#most)) rmSync(file, { force: true });
  }
}

let digest: string | undefined;

function digestOfMakers(): string {
  digest ??= hash(
    'sha256',
    [
      process.version,
      ...globSync(makers, { cwd: app })
        .sort()
        .map((file) => readFileSync(join(app, file), 'utf8')),
    ].join('\0'),
  );
  return digest;
}

import { hash } from 'node:crypto';
import {
  existsSync,
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
import { threadId } from 'node:worker_threads';

/** A file begins with the digest of the result in it: one that a crash has cut short is not taken. */
const digestLength = 64;

/** What results of one kind are, and where they are kept. */
export interface Keeping {
  /** A folder of results of this kind alone. One that cannot be written to costs time, no more. */
  readonly folder: string;
  /** The files that make them, such as code and a lockfile: what others, or another Node, have made is not taken. */
  readonly makers: readonly (string | URL)[];
  /** How many are kept at most; those go first that were not asked for longest. */
  readonly most: number;
}

/** Content that a result is made from, part by part. */
export type Content = readonly (string | Buffer)[];

/**
 * What earlier runs have made of a kind of content, so that a run makes only what is new: after a change of a sentence, what
 * is made of the files and pages that have it.
 */
export class KeptResults {
  readonly #keeping: Keeping;
  #makers: string | undefined;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /** The result for a content that an earlier run has kept. */
  find(content: Content): Buffer | undefined {
    const file = this.#fileOf(content);
    try {
      if (!existsSync(file)) return undefined;
      const now = new Date();
      utimesSync(file, now, now);
      const whole = readFileSync(file);
      const result = whole.subarray(digestLength);
      return hash('sha256', result) === whole.toString('latin1', 0, digestLength) ? result : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps the result for a content, and returns it. */
  keep(content: Content, result: string | Buffer): Buffer {
    const made = Buffer.from(result);
    const file = this.#fileOf(content);
    // Another run at the same time never sees half a file.
    const unfinished = `${file}.${process.pid}.${threadId}`;
    try {
      mkdirSync(this.#keeping.folder, { recursive: true });
      writeFileSync(unfinished, Buffer.concat([Buffer.from(hash('sha256', made)), made]));
      renameSync(unfinished, file);
      this.#tidy();
    } catch {
      // It is made again the next time.
    }
    return made;
  }

  #fileOf(content: Content): string {
    const { folder, makers } = this.#keeping;
    this.#makers ??= digestOf([process.version, ...makers.map((file) => readFileSync(file))]);
    return join(folder, digestOf([this.#makers, ...content]));
  }

  #tidy(): void {
    const { folder, most } = this.#keeping;
    const names = readdirSync(folder);
    if (names.length <= most) return;
    const times = names.map((name) => {
      const file = join(folder, name);
      return { file, used: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    });
    times.sort((a, b) => b.used - a.used);
    for (const { file } of times.slice(most)) rmSync(file, { force: true });
  }
}

/** Of parts, however they are divided. */
function digestOf(parts: Content): string {
  return hash('sha256', parts.map((part) => hash('sha256', part)).join());
}

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Fuzzed } from './subjects.ts';

/** How much to try, and where to keep what is found. */
export interface FuzzOptions {
  readonly name: string;
  readonly runs: number;
  /** The same inputs each time, unless another is given. */
  readonly seed: number;
  readonly folder: string;
}

/**
 * Gives a subject inputs until one breaks it; that one is made as small as it can be, and kept for the tests to come.
 *
 * @returns what was found; empty where nothing was
 */
export async function fuzz<Input>(
  { inputs, start }: Fuzzed<Input>,
  { name, runs, seed, folder }: FuzzOptions,
): Promise<string> {
  const subject = await start();
  let result: fc.RunDetails<[Input]>;
  let endedAsTold = false;
  try {
    result = await fc.check(
      fc.asyncProperty(inputs, (input) => subject.try(input)),
      { numRuns: runs, seed },
    );
  } finally {
    endedAsTold = await subject.stop();
  }
  if (result.failed) {
    keep(folder, name, result.counterexample?.[0]);
    return `${result.errorInstance}\n${fc.defaultReportMessage(result)}`;
  }
  if (result.numRuns !== runs) return `Only ${result.numRuns} inputs of ${runs} were tried.`;
  return endedAsTold ? '' : 'It does not end when told.';
}

function keep(folder: string, name: string, input: unknown): void {
  const text = JSON.stringify(input, null, 2);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}-${hash}.json`, `${text}\n`);
}

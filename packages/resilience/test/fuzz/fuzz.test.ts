import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fuzzed, subjects } from './subjects.ts';

const regressions = fileURLToPath(new URL('../regressions', import.meta.url));

/** How many inputs in all. */
const inputs = Number(
  process.env.FUZZ_INPUTS ?? (process.env.RESILIENCE_TESTS === 'long' ? 1_000_000 : 20_000),
);
/** The same inputs each time, unless another seed is given. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_125);

const names = Object.keys(subjects) as (keyof typeof subjects)[];

test.concurrent.for(names)('%s takes whatever comes', async (name, { expect: check, onTestFinished }) => {
  const { inputs: arbitrary, start } = subjects[name] as Fuzzed<unknown>;
  const subject = await start();
  let stopped: Promise<boolean> | undefined;
  const stop = () => {
    stopped ??= subject.stop();
    return stopped;
  };
  onTestFinished(async () => void (await stop()));
  const numRuns = Math.ceil(inputs / names.length);
  const result = await fc.check(
    fc.asyncProperty(arbitrary, (input) => subject.try(input)),
    { numRuns, seed },
  );
  if (result.failed) keep(name, result.counterexample?.[0]);
  check(result.failed ? `${result.errorInstance}\n${fc.defaultReportMessage(result)}` : '').toBe('');
  check(result.numRuns).toBe(numRuns);
  check(await stop()).toBe(true);
});

/** Writes an input that was found down, as small as it could be made, for the tests to come. */
function keep(name: string, input: unknown): void {
  const text = JSON.stringify(input, null, 2);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  mkdirSync(regressions, { recursive: true });
  writeFileSync(`${regressions}/${name}-${hash}.json`, `${text}\n`);
}

test.for(readdirSync(regressions).filter((file) => file.endsWith('.json')))('%s is fixed', async (file) => {
  const name = names.find((candidate) => file.startsWith(`${candidate}-`));
  if (!name) throw new Error(`${file} names nothing that is fuzzed: ${names.join(', ')}.`);
  const subject = await (subjects[name] as Fuzzed<unknown>).start();
  try {
    await subject.try(JSON.parse(readFileSync(`${regressions}/${file}`, 'utf8')));
  } finally {
    expect(await subject.stop()).toBe(true);
  }
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { type Fuzzed, subjects } from './subjects.ts';

const regressions = fileURLToPath(new URL('../regressions', import.meta.url));

/** How many inputs in all. */
const inputs = Number(
  process.env.FUZZ_INPUTS ?? (process.env.RESILIENCE_TESTS === 'long' ? 1_000_000 : 20_000),
);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_125);

const names = Object.keys(subjects) as (keyof typeof subjects)[];

test.concurrent.for(names)('%s takes whatever comes', async (name, { expect: check }) => {
  const runs = Math.ceil(inputs / names.length);
  const options = { name, runs, seed, folder: regressions };
  check(await fuzz(subjects[name] as Fuzzed<unknown>, options)).toBe('');
});

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

test('an input that breaks something is found, made small, and kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-fuzz-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fragile: Fuzzed<string> = {
    inputs: fc.string({ minLength: 5, unit: fc.constantFrom('a', 'b', 'x') }),
    start: async () => ({
      async try(input) {
        if (input.includes('x')) throw new Error('There is an x.');
      },
      stop: async () => true,
    }),
  };
  const found = await fuzz(fragile, { name: 'fragile', runs: 1000, seed, folder });
  expect(found).toContain('There is an x.');
  const [file = '', ...others] = readdirSync(folder);
  expect(file).toMatch(/^fragile-[0-9a-f]{8}\.json$/);
  expect(others).toEqual([]);
  expect([...JSON.parse(readFileSync(join(folder, file), 'utf8'))].sort().join('')).toBe('aaaax');
});

test('a subject that does not end when told is a finding', async () => {
  const stubborn: Fuzzed<number> = {
    inputs: fc.nat(),
    start: async () => ({ try: async () => {}, stop: async () => false }),
  };
  const found = await fuzz(stubborn, { name: 'stubborn', runs: 10, seed, folder: regressions });
  expect(found).toBe('It does not end when told.');
});

import { describe, expect, test } from 'vitest';
import { readContractFiles } from './contract-files.ts';
import { houseRules, proseRules, redoclyRules } from './find-faults.ts';
import { readMutants } from './read-mutants.ts';
import { tryMutant } from './try-mutant.ts';

// Every kind of fault once; `pnpm lint:mutants` tries each in several places.
const files = readContractFiles();
const mutants = await readMutants();
const otherCatchers = ['companions', 'redocly', 'spectral', 'traceability'];

test('every house rule has faults that it must find, and no other file of faults is there', () => {
  expect(mutants.map(({ catcher }) => catcher)).toEqual([...houseRules, ...otherCatchers].sort());
});

test('every rule about prose is switched on', () => {
  for (const rule of proseRules) expect(redoclyRules).toHaveProperty(`contract/${rule}`, 'error');
});

describe.each(mutants)('$catcher finds', ({ catcher, kinds }) => {
  test.each(kinds)('$name', async ({ seeds }) => {
    const [seed] = seeds(files);
    if (!seed) throw new Error('There is no place for this fault any more.');
    const faults = await tryMutant(files, seed, catcher);
    expect(faults).not.toEqual([]);
  });
});

test.each(mutants.filter(({ catcher }) => houseRules.includes(catcher)))(
  '$catcher is the only house rule that finds its first kind of fault',
  async ({ catcher, kinds }) => {
    const [seed] = kinds[0]?.seeds(files) ?? [];
    if (!seed) throw new Error('There is no fault.');
    const faults = await tryMutant(files, seed);
    const finders = new Set(faults.map((fault) => fault.catcher));
    expect(houseRules.filter((rule) => finders.has(rule))).toEqual([catcher]);
  },
);

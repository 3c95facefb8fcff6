import { describe, expect, test } from 'vitest';
import { readContractFiles } from './contract-files.ts';
import { allCatchers, houseRules, proseRules, redoclyRules } from './find-faults.ts';
import { readMutants } from './read-mutants.ts';
import { tryMutant } from './try-mutant.ts';

// Every kind of fault once; `pnpm lint:mutants` tries each in several places.
const files = readContractFiles();
const mutants = await readMutants();

test('every catcher has faults that it must find, and no other file of faults is there', () => {
  expect(mutants.map(({ catcher }) => catcher)).toEqual([...allCatchers].sort());
});

test('every rule about prose is switched on', () => {
  for (const rule of proseRules) expect(redoclyRules).toHaveProperty(`contract/${rule}`, 'error');
});

describe.each(mutants)('$catcher finds', { timeout: 20_000 }, ({ catcher, kinds }) => {
  test.each(kinds.map((kind, index) => ({ ...kind, isFirst: index === 0 })))(
    '$name',
    async ({ seeds, isFirst }) => {
      const [seed] = seeds(files);
      if (!seed) throw new Error('There is no place for this fault any more.');
      // The first kind of a house rule is one that no other house rule finds.
      const catchers = isFirst && houseRules.includes(catcher) ? houseRules : [catcher];
      const faults = await tryMutant(files, seed, catchers);
      expect([...new Set(faults.map((fault) => fault.catcher))]).toEqual([catcher]);
    },
  );
});

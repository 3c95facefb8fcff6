import { afterAll, describe, expect, test } from 'vitest';
import { ContractCopy, readContractFiles } from './contract-files.ts';
import { allCatchers, houseRules } from './find-problems.ts';
import { readMutants } from './read-mutants.ts';
import { tryMutant } from './try-mutant.ts';

// Every kind of mistake once; `pnpm lint:mutants` tries each in several places.
const files = readContractFiles();
const copy = new ContractCopy(files);
afterAll(() => copy.remove());
const mutants = await readMutants();

test('every catcher has mistakes that it must find, and no other file of mistakes is there', () => {
  expect(mutants.map(({ catcher }) => catcher)).toEqual([...allCatchers].sort());
});

describe.each(mutants)('$catcher finds', { timeout: 20_000 }, ({ catcher, kinds }) => {
  test.each(kinds.map((kind, index) => ({ ...kind, isFirst: index === 0 })))(
    '$name',
    async ({ seeds, isFirst }) => {
      const [seed] = seeds(files);
      if (!seed) throw new Error('There is no place for this mistake any more.');
      // The first kind of a house rule is one that no other house rule finds.
      const catchers = isFirst && houseRules.includes(catcher) ? houseRules : [catcher];
      const problems = await tryMutant(copy, seed, catchers);
      expect([...new Set(problems.map((problem) => problem.catcher))]).toEqual([catcher]);
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { expect, test } from 'vitest';
import type { GuideName } from '../../../src/site/guides.ts';
import { readBlocks } from './read-blocks.ts';

/** The tests that run the blocks of each guide. Where there are two, each runs a part. */
const runBy: Readonly<Record<GuideName, readonly string[]>> = {
  'getting-started': ['getting-started.test.ts'],
  'life-of-a-service': ['concepts.test.ts'],
  'port-mappings': ['concepts.test.ts'],
  'errors-and-retries': ['concepts.test.ts'],
  client: ['client.test.ts'],
  environments: ['concepts.test.ts'],
  migration: ['concepts.test.ts'],
  'other-tools': ['packages/contract/test/tools/guide.test.ts'],
  servers: ['concepts.test.ts'],
  mock: ['programs.test.ts'],
  sandbox: ['sandbox.test.ts'],
  'contract-tests': ['programs.test.ts', 'packages/contract-tests/test/guide.test.ts'],
  resilience: [],
};

/** The blocks that no test runs, by their beginning, and why. */
const notRun: readonly { guide: GuideName; begins: string; why: string }[] = [
  {
    guide: 'resilience',
    begins: 'pnpm --filter @vpcep/resilience test',
    why: 'is a part of the tests itself',
  },
  { guide: 'resilience', begins: 'npm run test:long -- @vpcep/resilience', why: 'takes two hours' },
  {
    guide: 'contract-tests',
    begins: 'npx --offline vpcep-contract --base-url https://vpcep.eu-de',
    why: 'needs an account with a cloud; its options are read by the command in a test',
  },
];

test('the blocks of every guide are run by a test, or it is said why they are not', () => {
  const guides = readdirSync(new URL('../../../src/content/guides/en/', import.meta.url));
  expect(Object.keys(runBy).sort()).toEqual(guides.map((file) => file.replace('.md', '')).sort());
  for (const name of Object.keys(runBy) as GuideName[]) {
    for (const file of runBy[name]) {
      // Those of other packages are not ours to read.
      if (file.includes('/')) continue;
      expect(readFileSync(new URL(file, import.meta.url), 'utf8'), file).toContain(`'${name}'`);
    }
    const blocks = readBlocks(name, 'en');
    const left = notRun.filter(({ guide }) => guide === name);
    expect(blocks.length, name).toBeGreaterThan(0);
    if (runBy[name].length === 0) expect(left.length, name).toBe(blocks.length);
  }
});

test.each(notRun)('$guide has “$begins”, which $why', ({ guide, begins }) => {
  for (const { tag } of languages)
    expect(readBlocks(guide, tag).filter(({ code }) => code.startsWith(begins))).toHaveLength(1);
});

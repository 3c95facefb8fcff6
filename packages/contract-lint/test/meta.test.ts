import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rules } from '../src/all-rules.ts';
import { spectralRules } from './spectral.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const all = [...Object.keys(rules), ...spectralRules].sort();

test('there are rules of both engines', () => {
  expect(Object.keys(rules).length).toBeGreaterThan(0);
  expect(spectralRules.length).toBeGreaterThan(0);
});

test('every rule has a section in the documentation, and no other section is there', () => {
  const docs = readFileSync(`${folder('docs')}rules.md`, 'utf8');
  expect([...docs.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).sort()).toEqual(all);
});

test('every rule has fixtures that it rejects and that it passes, and no other folder is there', () => {
  const fixtures = readdirSync(folder('test/fixtures'));
  expect(fixtures.sort()).toEqual(all);
  for (const rule of all) {
    const files = readdirSync(folder(`test/fixtures/${rule}`));
    expect(files, rule).toEqual(expect.arrayContaining(['fails.yaml', 'fails.txt', 'passes.yaml']));
  }
});

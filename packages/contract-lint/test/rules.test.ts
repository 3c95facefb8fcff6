import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractPlugin } from '../src/index.ts';
import { languages } from './languages.ts';

const here = new URL('.', import.meta.url);
const rules = Object.keys(contractPlugin(languages).rules?.oas3 ?? {}).sort();
const docs = readFileSync(new URL('../docs/rules.md', here), 'utf8');

const names = (folder: string, suffix: string): string[] =>
  readdirSync(new URL(folder, here)).map((file) => file.replace(suffix, ''));

test('every rule has a file of its name, a test of its name and a section in the documentation', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(names('../src/rules/', '.ts')).toEqual(rules);
  expect(names('rules/', '.test.ts')).toEqual(rules);
  expect([...docs.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).sort()).toEqual(rules);
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lint as lintContract } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import contract, { contractPlugin } from '../src/index.ts';
import { lintShape, onlyRules } from '../src/lint-shape.ts';
import { shapeRules } from '../src/shape-rules.ts';
import { languages } from './languages.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const names = (path: string, suffix: string): string[] =>
  readdirSync(folder(path)).map((file) => file.replace(suffix, ''));

/** Lints a fixture with the rule that it belongs to; how many problems there are. */
type Lint = (rule: string, fixture: string) => Promise<number>;

const lintProse: Lint = async (rule, fixture) => {
  const contentDir = folder(`test/fixtures/${rule}`);
  const plugins = [contract({ contentDir })];
  const config = await createConfig({ plugins, rules: { [`contract/${rule}`]: 'error' } });
  return (await lintContract({ ref: `${contentDir}${fixture}.yaml`, config })).length;
};

const lintWithSpectral: Lint = async (rule, fixture) =>
  (await lintShape(`${folder(`test/fixtures/${rule}`)}${fixture}.yaml`, onlyRules([rule]))).length;

const kinds: { kind: string; rules: readonly string[]; lint: Lint }[] = [
  { kind: 'rules', rules: Object.keys(contractPlugin(languages).rules?.oas3 ?? {}), lint: lintProse },
  { kind: 'spectral', rules: Object.keys(shapeRules), lint: lintWithSpectral },
];
const all = kinds.flatMap(({ rules }) => rules).sort();

describe.each(kinds)('$kind', ({ kind, rules, lint }) => {
  test('every registered rule has a file and a test of its name, and no other file is there', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(names(`src/${kind}`, '.ts')).toEqual([...rules].sort());
    expect(names(`test/${kind}`, '.test.ts')).toEqual([...rules].sort());
  });

  test.each(rules)('%s refuses one fixture and passes the other', async (rule) => {
    expect(await lint(rule, 'fails')).toBeGreaterThan(0);
    expect(await lint(rule, 'passes')).toBe(0);
  });
});

test('every rule has a section in the documentation, and no other section is there', () => {
  const docs = readFileSync(`${folder('docs')}rules.md`, 'utf8');
  expect([...docs.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).sort()).toEqual(all);
});

test('every folder of fixtures belongs to a rule', () => {
  expect(names('test/fixtures', '')).toEqual(all);
});

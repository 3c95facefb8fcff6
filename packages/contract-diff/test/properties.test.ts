import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Change } from '../src/compare/change.ts';
import { compareContracts } from '../src/compare/compare-contracts.ts';
import { compareProperties } from '../src/compare/compare-properties.ts';
import type { Context } from '../src/compare/comparison.ts';
import { type Json, rootNode } from '../src/compare/contract-node.ts';
import { extensionRules } from '../src/compare/extensions.ts';
import { edited, edits, given } from './edit.ts';

// Some hundred comparisons a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const contract = parse(readFileSync(new URL('../../../spec/openapi.yaml', import.meta.url), 'utf8')) as Json;

test('the contract does not differ from itself', () => {
  expect(compareContracts(contract, structuredClone(contract))).toEqual([]);
});

test('no contract differs from itself with its properties in another order', () => {
  const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...edits), seeds, (edit, seed) => {
      const one = edited(edit);
      expect(compareContracts(one, shuffled(one, seed))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('no value can change without being noticed', () => {
  const leaves = leavesOf(contract, []).filter((path) => path.join('/') !== 'info/version');
  fc.assert(
    fc.property(fc.constantFrom(...leaves), (path) => {
      const changed = structuredClone(contract);
      change(changed, path);
      expect(compareContracts(contract, changed), path.join('/')).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('undoing prose breaks nobody either', () => {
  for (const edit of edits.filter(({ verdict }) => verdict === 'prose' || verdict === 'none')) {
    expect(
      compareContracts(edited(edit), given(edit)).filter(({ breaks }) => breaks),
      edit.edit,
    ).toEqual([]);
  }
});

test('every extension of the contract, and every one that has a schema, has a rule', () => {
  const schemas = readdirSync(new URL('../../../spec/schemas', import.meta.url));
  const stated = schemas.flatMap((file) => /^(x-\w+)\.schema\.json$/.exec(file)?.[1] ?? []);
  const used = leavesOf(contract, []).flatMap((path) => path.filter((name) => name.startsWith('x-')));
  const names = [...new Set([...stated, ...used])];
  expect(names).toContain('x-errors');
  expect(names.filter((name) => !Object.hasOwn(extensionRules, name))).toEqual([]);
});

test('without its rules the gate is closed, not open', () => {
  const oneForEachVerdict = new Map(edits.map((edit) => [edit.verdict, edit]));
  oneForEachVerdict.delete('none');
  for (const edit of oneForEachVerdict.values()) {
    const context: Context = { changes: [] as Change[], known: new Map() };
    compareProperties(rootNode(given(edit)), rootNode(edited(edit)), {}, context);
    expect(
      context.changes.map(({ step }) => step),
      edit.edit,
    ).toContain('major');
  }
});

/** A copy whose objects have their properties in an order that the seed decides. */
function shuffled(value: Json, seed: readonly number[], depth = 0): Json {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const turn = (seed[depth % seed.length] ?? 0) % Math.max(Object.keys(value).length, 1);
  const entries = Object.entries(value).map(([key, each]): [string, Json] => [
    key,
    shuffled(each, seed, depth + 1),
  ]);
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse());
}

/** The way to every text, number and boolean that is not a reference. */
function leavesOf(value: Json, path: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return path.at(-1) === '$ref' ? [] : [path];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

function change(contract: Json, path: readonly string[]): void {
  let parent = contract as { [key: string]: Json };
  for (const key of path.slice(0, -1)) parent = parent[key] as { [key: string]: Json };
  const key = path.at(-1) as string;
  const value = parent[key];
  parent[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}x`;
}

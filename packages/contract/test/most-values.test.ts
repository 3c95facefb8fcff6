import { expect, test } from 'vitest';
import { operationsOf, readContract } from '../src/index.ts';
import { mostValues } from '../src/model/most-values.ts';

const contract = readContract();

function count(value: unknown): number {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return parts.reduce((sum: number, part) => sum + count(part), 1);
}

test('every request of the contract has a limit, which its examples keep', () => {
  const requests = operationsOf(contract).flatMap(({ request }) => request ?? []);
  expect(requests.length).toBeGreaterThan(0);
  for (const { mostValues: most, examples } of requests) {
    expect(most).toBeLessThan(2000);
    for (const { value } of examples) expect(count(value)).toBeLessThanOrEqual(most);
  }
});

test('counts what a body may hold', () => {
  const closed = { type: 'object', additionalProperties: false } as const;
  const item = { ...closed, properties: { a: { type: 'string' }, b: { type: 'integer' } } } as const;
  const list = { type: 'array', maxItems: 4, items: item } as const;
  expect(mostValues(contract, list)).toBe(count(Array(4).fill({ a: '', b: 1 })));
  expect(mostValues(contract, { ...closed, properties: { list, c: { type: 'string' } } })).toBe(15);
});

test('an open object, a list of any length, a choice or no schema has no limit', () => {
  const open = [{ type: 'object' }, { type: 'array', items: { type: 'string' } }, { oneOf: [{}] }, undefined];
  for (const schema of open) expect(mostValues(contract, schema as never)).toBe(Number.POSITIVE_INFINITY);
});

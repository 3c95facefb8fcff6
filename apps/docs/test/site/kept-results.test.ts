// A build makes only what is new; what it makes is never that of another content.
import { rmSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { KeptResults } from '../../scripts/kept-results.ts';

const kind = `test-${process.pid}`;
afterEach(() =>
  rmSync(new URL(`../../node_modules/.cache/${kind}`, import.meta.url), { recursive: true, force: true }),
);

const make = vi.fn(async () => `made ${make.mock.calls.length}`);
const get = async (kept: KeptResults, ...content: string[]) => `${await kept.get(content, make)}`;

test('a content leads to one result, in this build and in the next', async () => {
  const kept = new KeptResults(kind);
  const first = await get(kept, 'a', 'b');
  expect(await get(kept, 'a', 'b')).toBe(first);
  kept.tidy();
  expect(await get(new KeptResults(kind), 'a', 'b')).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
});

test('another content leads to another result, however it is divided', async () => {
  const kept = new KeptResults(kind);
  const results = [
    await get(kept, 'a', 'b'),
    await get(kept, 'ab'),
    await get(kept, 'a', 'c'),
    await get(kept, 'a,b'),
    await get(kept, 'a', 'b', ''),
  ];
  expect(new Set(results).size).toBe(5);
});

test('of more results than are kept, those that were asked for long ago are made again later', async () => {
  const kept = new KeptResults(kind, 2);
  const made = new Map<string, string>();
  for (const content of ['a', 'b', 'a', 'c']) {
    made.set(content, await get(kept, content));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  kept.tidy();
  expect(await get(kept, 'a')).toBe(made.get('a'));
  expect(await get(kept, 'c')).toBe(made.get('c'));
  expect(await get(kept, 'b')).not.toBe(made.get('b'));
});

test('what cannot be made is not kept', async () => {
  const kept = new KeptResults(kind);
  await expect(kept.get(['a'], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await get(kept, 'a')).toMatch(/^made/);
});

// A run makes only what is new; what it takes from an earlier run is never that of another content.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Content, KeptResults } from '../src/build/kept-results.ts';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'vpcep-kept-'));
  folder = join(place, 'results');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const run = ({ madeBy = '1', most = 10, at = folder } = {}) => {
  const maker = join(place, 'maker');
  writeFileSync(maker, madeBy);
  return new KeptResults({ folder: at, makers: [maker], most });
};
const found = (results: KeptResults, ...content: Content) => results.find(content)?.toString();

test('a run finds what an earlier one has kept', () => {
  expect(found(run(), 'a', 'b')).toBeUndefined();
  expect(`${run().keep(['a', 'b'], 'made of a and b')}`).toBe('made of a and b');
  expect(found(run(), 'a', 'b')).toBe('made of a and b');
});

test('another content has another result, however it is divided; so has what something else makes', () => {
  run().keep(['a', 'b'], 'made of a and b');
  for (const content of [['ab'], ['a'], ['a', 'c'], ['a,b'], ['a', 'b', ''], ['b', 'a']])
    expect(found(run(), ...content)).toBeUndefined();
  expect(found(run({ madeBy: '2' }), 'a', 'b')).toBeUndefined();
});

test('of more results than may be kept, those go that were not asked for longest', async () => {
  const results = run({ most: 2 });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  for (const name of ['a', 'b']) {
    results.keep([name], name);
    await pause();
  }
  results.find(['a']);
  await pause();
  results.keep(['c'], 'c');
  expect(['a', 'b', 'c'].map((name) => found(results, name))).toEqual(['a', undefined, 'c']);
});

test('a file that was cut short or changed is no result', () => {
  for (const damage of [
    (bytes: Buffer) => bytes.subarray(0, -1),
    () => Buffer.alloc(0),
    () => Buffer.from('x'),
  ]) {
    run().keep(['a'], 'made of a');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
    expect(found(run(), 'a')).toBeUndefined();
    run().keep(['a'], 'made of a');
    expect(found(run(), 'a')).toBe('made of a');
  }
});

test('a folder that cannot be written to costs nothing but time', () => {
  const results = run({ at: join(folder, 'a-file\0') });
  expect(`${results.keep(['a'], 'made')}`).toBe('made');
  expect(found(results, 'a')).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { compareLock, lockEntry } from '../src/lock/compare-lock.ts';
import type { LockEntries } from '../src/lock/lock-file.ts';
import type { PlacedPair } from '../src/text/pairs.ts';

const pair = (pointer: string, source: string, translation: string): PlacedPair => ({
  pointer,
  source,
  translation,
});
const lockOf = (...pairs: PlacedPair[]): LockEntries =>
  Object.fromEntries(pairs.map((each) => [each.pointer, lockEntry(each)]));
const name = pair('#/name', 'The name.', '名称。');
const port = pair('#/port', 'The port `a`.', '端口 `a`。');

/** What is found, by pointer. */
function compare(entries: LockEntries, ...pairs: PlacedPair[]) {
  const { stale, unrecorded, gone } = compareLock(entries, pairs);
  return {
    stale: stale.map((each) => each.pair.pointer),
    unrecorded: unrecorded.map(({ pointer }) => pointer),
    gone,
  };
}
const nothing = { stale: [], unrecorded: [], gone: [] };

describe('is content with', () => {
  test('what it knows, at its place or elsewhere', () => {
    expect(compare(lockOf(name, port), name, port)).toEqual(nothing);
    expect(
      compare(lockOf(name, port), { ...name, pointer: '#/port' }, { ...port, pointer: '#/other' }),
    ).toEqual(nothing);
  });

  test('other punctuation, spacing and case', () => {
    expect(compare(lockOf(name), { ...name, source: 'the\nname', translation: '名称！' })).toEqual(nothing);
  });
});

describe('finds stale', () => {
  test('a source text that has changed, also in one character of code', () => {
    expect(compare(lockOf(name, port), { ...name, source: 'A name.' }, port)).toEqual({
      ...nothing,
      stale: ['#/name'],
    });
    expect(compare(lockOf(port), { ...port, source: 'The port `a.`.' })).toEqual({
      ...nothing,
      stale: ['#/port'],
    });
  });

  test('a text that has changed and moved', () => {
    expect(compare(lockOf(name, port), { ...name, source: 'A name.', pointer: '#/new' }, port)).toEqual({
      ...nothing,
      stale: ['#/new'],
    });
  });

  test('one of two that were alike, and only that', () => {
    const twin = { ...name, pointer: '#/twin' };
    expect(compare(lockOf(name, twin), name, { ...twin, source: 'Another name.' })).toEqual({
      ...nothing,
      stale: ['#/twin'],
    });
    expect(compare(lockOf(name, twin), { ...name, source: 'Another name.' }, twin)).toEqual({
      ...nothing,
      stale: ['#/name'],
    });
  });
});

describe('finds unrecorded', () => {
  test('a new text, also where its translation is like another', () => {
    expect(compare(lockOf(name), name, port)).toEqual({ ...nothing, unrecorded: ['#/port'] });
    expect(compare(lockOf(name), name, { ...name, pointer: '#/new', source: 'Names.' })).toEqual({
      ...nothing,
      unrecorded: ['#/new'],
    });
  });

  test('a pair that has changed on both sides, or only in the translation', () => {
    expect(compare(lockOf(name), { ...name, source: 'A name.', translation: '一个名称。' })).toEqual({
      ...nothing,
      unrecorded: ['#/name'],
    });
    expect(compare(lockOf(name), { ...name, translation: '名字。' })).toEqual({
      ...nothing,
      unrecorded: ['#/name'],
    });
  });
});

test('finds what is gone', () => {
  expect(compare(lockOf(name, port), port)).toEqual({ ...nothing, gone: ['#/name'] });
});

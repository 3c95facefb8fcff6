import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLanguages } from '../src/build/read-languages.ts';
import { languages } from './languages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'languages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function list(content: unknown): void {
  writeFileSync(join(folder, 'languages.json'), JSON.stringify(content));
}

test('reads the list beside the contract', () => {
  list(languages);
  expect(readLanguages(folder)).toEqual(languages);
});

test.each([[[]], [{}], [[{ tag: 'en' }]], [[{ tag: '', name: 'English' }]], [[null]]])(
  'rejects %j',
  (content) => {
    list(content);
    expect(() => readLanguages(folder)).toThrow(/languages\.json must list at least one language/);
  },
);

test('names the file that is missing', () => {
  expect(() => readLanguages(folder)).toThrow(/languages\.json/);
});

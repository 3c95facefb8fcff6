import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readLintContext } from '../src/lint-context.ts';
import { lintDocument } from '../src/lint-document.ts';
import { recordTranslations } from '../src/lock/record-translations.ts';
import { languages } from './languages.ts';
import { tempFolder } from './temp-folder.ts';

let folder: string;
let contract: string;
let codes: string;

/** Writes a contract with one text, and a companion file with one. */
function write(title: string, translation: string, meaning = 'It failed.'): void {
  const info = { title, version: '1.0.0', 'x-i18n': { 'zh-CN': { title: translation } } };
  writeFileSync(contract, JSON.stringify({ openapi: '3.1.1', info, paths: {} }));
  writeFileSync(
    codes,
    JSON.stringify([{ code: 'A.1', meaning, 'x-i18n': { 'zh-CN': { meaning: '失败。' } } }]),
  );
}
const record = (accepted?: string[]) => recordTranslations([contract, codes], folder, languages, accepted);
const lint = async (path: string): Promise<string[]> =>
  (await lintDocument(path, readLintContext(folder), ['i18n-fresh'])).map(
    ({ pointer, message }) => `${pointer} ${message.split('\n')[0]}`,
  );

beforeEach(() => {
  folder = tempFolder();
  contract = join(folder, 'openapi.yaml');
  codes = join(folder, 'error-codes.yaml');
  writeFileSync(join(folder, 'languages.json'), JSON.stringify(languages));
  write('Demo', '演示');
});

test('writes the lock, with which the documents pass', async () => {
  expect(await lint(contract)).toHaveLength(1);
  expect(await record()).toEqual({ texts: 2, stale: [] });
  expect(readFileSync(join(folder, 'i18n.lock.json'), 'utf8')).toMatchInlineSnapshot(`
    "{
      "openapi.yaml": {
        "zh-CN": {
          "#/info/title": "2a97516c354b 024029515b09"
        }
      },
      "error-codes.yaml": {
        "zh-CN": {
          "#/A.1/meaning": "9c34df38f012 f98cfe87654c"
        }
      }
    }
    "
  `);
  expect(await lint(contract)).toEqual([]);
  expect(await lint(codes)).toEqual([]);
  expect(await record()).toEqual({ texts: 0, stale: [] });
});

test('records what has changed on both sides, and leaves stale what has not', async () => {
  await record();
  write('A demo', '一个演示', 'It has failed.');
  expect(await record()).toEqual({ texts: 1, stale: ['error-codes.yaml#/A.1/meaning'] });
  expect(await lint(contract)).toEqual([]);
  expect(await lint(codes)).toEqual([
    '#/0/x-i18n/zh-CN/meaning The English text has changed, the 简体中文 text has not.',
  ]);
  expect(await record()).toEqual({ texts: 0, stale: ['error-codes.yaml#/A.1/meaning'] });
});

test('records a stale translation that is accepted', async () => {
  await record();
  write('A demo', '演示', 'It has failed.');
  expect(await record(['error-codes.yaml#/A.1/meaning'])).toEqual({
    texts: 0,
    stale: ['openapi.yaml#/info/title'],
  });
  expect(await lint(codes)).toEqual([]);
  expect(await lint(contract)).toHaveLength(1);
});

test('rejects accepting what is not stale, and records nothing then', async () => {
  await record();
  write('A demo', '演示');
  const lock = readFileSync(join(folder, 'i18n.lock.json'), 'utf8');
  await expect(record(['openapi.yaml#/info/title', 'openapi.yaml#/info/description'])).rejects.toThrow(
    'openapi.yaml#/info/description: nothing to accept there. Nothing is stale.',
  );
  await expect(record(['#/info/title'])).rejects.toThrow('Stale are openapi.yaml#/info/title.');
  expect(readFileSync(join(folder, 'i18n.lock.json'), 'utf8')).toBe(lock);
});

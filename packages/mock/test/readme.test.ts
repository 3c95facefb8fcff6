import { readFileSync } from 'node:fs';
import { differencesInMarkdown } from '@vpcep/server/command';
import { outlineOf } from '@vpcep/testing';
import { expect, test } from 'vitest';
import { options } from '../src/options.ts';
import { textsFor } from '../src/texts/texts.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('%s has the options of the command, in their order, with their defaults', (name, language) => {
  const table = /\n## (?:Options|选项)\n(.*?)\n## /s.exec(read(name))?.[1] ?? '';
  expect(differencesInMarkdown(table, options, textsFor(language))).toEqual([]);
});

test.each(['en', 'zh-cn'])('the guide in %s has the options of the command, in their order', (folder) => {
  const guide = read(`../../apps/docs/src/content/guides/${folder}/mock.md`);
  expect(differencesInMarkdown(guide, options)).toEqual([]);
});

test('both READMEs have the same snippets, and as many sections and rows', () => {
  expect(outlineOf(read('README.zh-CN.md'))).toEqual(outlineOf(read('README.md')));
});

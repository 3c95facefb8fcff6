import { readFileSync } from 'node:fs';
import { differencesInMarkdown } from '@vpcep/server/command';
import { expect, test } from 'vitest';
import { options } from '../src/options.ts';
import { textsFor } from '../src/texts/texts.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

test('the README has the options of the command, in their order, with their defaults', () => {
  const table = /\n## Options\n(.*?)\n## /s.exec(read('README.md'))?.[1] ?? '';
  expect(differencesInMarkdown(table, options, textsFor('en'))).toEqual([]);
});

test.each(['en', 'zh-cn'])('the guide in %s has the options of the command, in their order', (folder) => {
  const guide = read(`../../apps/docs/src/content/guides/${folder}/mock.md`);
  expect(differencesInMarkdown(guide, options)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { withOptionTable } from '@vpcep/server/command';
import { outlineOf } from '@vpcep/testing';
import { expect, test } from 'vitest';
import { options } from '../src/options.ts';
import { textsFor } from '../src/texts/texts.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
  ['../../apps/docs/src/content/guides/en/mock.md', 'en'],
  ['../../apps/docs/src/content/guides/zh-cn/mock.md', 'zh-CN'],
])('%s has the options as the help has them; `vitest -u` writes them', async (name, language) => {
  await expect(withOptionTable(read(name), options, textsFor(language))).toMatchFileSnapshot(`../${name}`);
});

test('both READMEs have the same snippets, and as many sections and rows', () => {
  expect(outlineOf(read('README.zh-CN.md'))).toEqual(outlineOf(read('README.md')));
});

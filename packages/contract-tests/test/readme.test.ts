import { readFileSync } from 'node:fs';
import { withOptionTable } from '@vpcep/server/command';
import { expect, test } from 'vitest';
import { options } from '../src/command/options.ts';
import { layerNames } from '../src/index.ts';
import { textsFor } from '../src/texts/texts.ts';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const names = { en: 'README.md', 'zh-CN': 'README.zh-CN.md' };

test.each(Object.entries(names))(
  'in %s, the options are those of the help; `vitest -u` writes them',
  async (language, name) => {
    await expect(withOptionTable(read(name), options, textsFor(language))).toMatchFileSnapshot(`../${name}`);
  },
);

test.each(Object.entries(names))('in %s, the layers are there in their order', (_, name) => {
  expect([...read(name).matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, layer]) => layer)).toEqual(layerNames);
});

test('both have the same snippets and as many sections', () => {
  const code = (text: string) =>
    [...text.matchAll(/```(yaml|ts|groovy)\n(.*?)```/gs)].map(([, , body]) => body);
  const [english, chinese] = [read('README.md'), read('README.zh-CN.md')];
  expect(code(chinese)).toEqual(code(english));
  expect(chinese.match(/^## /gm)?.length).toBe(english.match(/^## /gm)?.length);
  expect(chinese.match(/^\| /gm)?.length).toBe(english.match(/^\| /gm)?.length);
});

import { readFileSync } from 'node:fs';
import { withOptionTable } from '@vpcep/server/command';
import { describe, expect, test } from 'vitest';
import { options } from '../src/command/options.ts';
import { layerNames } from '../src/index.ts';
import { textsFor } from '../src/texts/texts.ts';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('%s', (name, language) => {
  test('has the options as the help has them; `vitest -u` writes them', async () => {
    await expect(withOptionTable(read(name), options, textsFor(language))).toMatchFileSnapshot(`../${name}`);
  });

  test('has the layers, in their order', () => {
    expect([...read(name).matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, layer]) => layer)).toEqual(layerNames);
  });
});

test('both have the same snippets and as many sections', () => {
  const code = (text: string) =>
    [...text.matchAll(/```(yaml|ts|groovy)\n(.*?)```/gs)].map(([, , body]) => body);
  const [english, chinese] = [read('README.md'), read('README.zh-CN.md')];
  expect(code(chinese)).toEqual(code(english));
  expect(chinese.match(/^## /gm)?.length).toBe(english.match(/^## /gm)?.length);
  expect(chinese.match(/^\| /gm)?.length).toBe(english.match(/^\| /gm)?.length);
});

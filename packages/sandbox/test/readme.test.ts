import { readFileSync } from 'node:fs';
import { withOptionTable } from '@vpcep/server/command';
import { outlineOf } from '@vpcep/testing';
import { describe, expect, test } from 'vitest';
import { createChecks } from '../src/api/checks.ts';
import { options } from '../src/options.ts';
import { textsFor } from '../src/texts/texts.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('%s', (name, language) => {
  test('has the options as the help has them; `vitest -u` writes them', async () => {
    await expect(withOptionTable(read(name), options, textsFor(language))).toMatchFileSnapshot(`../${name}`);
  });

  test('lists the checks in the order in which they are made', () => {
    const listed = [...read(name).matchAll(/^ *(?:\d\. )?.*<!-- (\w+) -->$/gm)].map(([, check]) => check);
    // Only called where a request comes in.
    const checks = createChecks({} as Parameters<typeof createChecks>[0]);
    expect(listed).toEqual(checks.map(([check]) => check));
  });
});

test.each(['en', 'zh-CN'])('so has the guide in %s', async (language) => {
  const guide = `../../apps/docs/src/content/guides/${language.toLowerCase()}/sandbox.md`;
  await expect(withOptionTable(read(guide), options, textsFor(language))).toMatchFileSnapshot(`../${guide}`);
});

test('both have the same snippets, and as many sections and rows', () => {
  expect(outlineOf(read('README.zh-CN.md'))).toEqual(outlineOf(read('README.md')));
});

import { readFileSync } from 'node:fs';
import { differencesInMarkdown } from '@vpcep/server/command';
import { outlineOf } from '@vpcep/testing';
import { describe, expect, test } from 'vitest';
import { createChecks } from '../src/api/checks.ts';
import { options } from '../src/options.ts';
import { textsFor } from '../src/texts/texts.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const section = (text: string) => /\n## (?:Options|选项)\n(.*?)\n## /s.exec(text)?.[1] ?? '';

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('%s', (name, language) => {
  test('has the options of the command, in their order, with their defaults', () => {
    expect(differencesInMarkdown(section(read(name)), options, textsFor(language))).toEqual([]);
  });

  test('lists the checks in the order in which they are made', () => {
    const listed = [...read(name).matchAll(/^ *(?:\d\. )?.*<!-- (\w+) -->$/gm)].map(([, check]) => check);
    // Only called where a request comes in.
    const checks = createChecks({} as Parameters<typeof createChecks>[0]);
    expect(listed).toEqual(checks.map(([check]) => check));
  });
});

test.each(['en', 'zh-cn'])('the guide in %s has the options of the command, in their order', (folder) => {
  const guide = read(`../../apps/docs/src/content/guides/${folder}/sandbox.md`);
  expect(differencesInMarkdown(guide, options)).toEqual([]);
});

test('both have the same snippets, and as many sections and rows', () => {
  expect(outlineOf(read('README.zh-CN.md'))).toEqual(outlineOf(read('README.md')));
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from './support/command.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('%s', (name, language) => {
  test('names the options that the command has, and no others', async () => {
    const { stdout } = await runCommand('--help', '--lang', language);
    const options = (text: string) => [...new Set(text.match(/--[a-z][a-z-]*/g))].sort();
    const table = /\n## (?:Options|选项)\n(.*?)\n## /s.exec(read(name))?.[1] ?? '';
    expect(options(table.replace(/\n[^|].*/g, ''))).toEqual(options(stdout));
  });
});

test('both have the same snippets and as many sections', () => {
  const code = (text: string) =>
    [...text.matchAll(/```(ya?ml|ts)\n(.*?)```/gs)].map(([, , body]) =>
      body?.replace(/…[^\n]*|<[^>]*>/g, ''),
    );
  const [english, chinese] = [read('README.md'), read('README.zh-CN.md')];
  expect(code(chinese)).toEqual(code(english));
  expect(chinese.match(/^## /gm)?.length).toBe(english.match(/^## /gm)?.length);
  expect(chinese.match(/^\| /gm)?.length).toBe(english.match(/^\| /gm)?.length);
});

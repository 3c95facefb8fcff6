import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'spelling';
const lint = (title: string, words: string[] = []): Promise<string[]> =>
  lintText(
    id,
    JSON.stringify({
      openapi: '3.1.1',
      info: { title, version: '1.0.0', 'x-i18n': { 'zh-CN': { title: 'teh 演示' } } },
      paths: {},
    }),
    languages.slice(0, 2),
    { words },
  );

test.each([
  "The operator's IDs, don’t the tenants' differ? Recognize 4xx and 12MB.",
  'Code such as `teh` and https://teh.example.com/teh is not spelled.',
])('accepts “%s”', async (text) => {
  expect(await lint(text)).toEqual([]);
});

test('accepts the words of the list, a capital in one of them being binding', async () => {
  expect(await lint('A backend of Huawei; Backend', ['backend', 'Huawei'])).toEqual([]);
  expect(await lint('huawei', ['Huawei'])).toMatchInlineSnapshot(`
    [
      "1 #/info/title: \`title\` has the unknown word “huawei”: correct it (hawed, hubei, Hubei?), or add it to words.txt. (packages/contract-lint/docs/rules.md#spelling)",
    ]
  `);
});

test('reports each unknown word once, with words that are like it', async () => {
  expect(await lint('Recieve teh answer, teh body; recognise it')).toMatchInlineSnapshot(`
    [
      "1 #/info/title: \`title\` has the unknown word “Recieve”: correct it (receive, relieve, received?), or add it to words.txt. (packages/contract-lint/docs/rules.md#spelling)",
      "1 #/info/title: \`title\` has the unknown word “teh”: correct it (eth, the, tech?), or add it to words.txt. (packages/contract-lint/docs/rules.md#spelling)",
      "1 #/info/title: \`title\` has the unknown word “recognise”: correct it (recognize, recognizes, recognized?), or add it to words.txt. (packages/contract-lint/docs/rules.md#spelling)",
    ]
  `);
});

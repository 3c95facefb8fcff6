import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setTranslations } from '../src/fix/set-translations.ts';
import { languages } from './languages.ts';
import { tempFolder } from './temp-folder.ts';

/** Sets the translations of a document; how many texts were changed, and the document after it. */
async function polish(name: string, text: string): Promise<{ changed: number; after: string }> {
  const path = join(tempFolder(), name);
  writeFileSync(path, text);
  const changed = await setTranslations(path, languages);
  return { changed, after: readFileSync(path, 'utf8') };
}

const contract = `# A comment, with a comma
openapi: 3.1.1
info:   # odd  spacing stays
  title: A,B
  version: "1.0.0"
  description: |-
    First(1).

    Second.
  x-i18n:
    zh-CN:
      title: 甲,乙 # why
      description: |-
        第一(1).

        第二：\`a,b\`和c。

    ja: { title: 甲,乙 }
paths: {}
components:
  schemas:
    Kind:
      enum: [a]
      x-enumDescriptions: { a: "First, one." }
      x-i18n: { zh-CN: { x-enumDescriptions: { a: "第一,一。" } } }
  examples:
    one: { value: { title: 数据,1 } }
`;

test('changes the translations that need it, in whatever form they are written, and nothing else', async () => {
  const { changed, after } = await polish('openapi.yaml', contract);
  expect(changed).toBe(3);
  expect(after).toBe(
    contract
      .replace('甲,乙 # why', '甲，乙 # why')
      .replace('第一(1).', '第一（1）。')
      .replace('`a,b`和c。', '`a,b` 和 c。')
      .replace('第一,一。', '第一，一。'),
  );
  expect((await polish('openapi.yaml', after)).changed).toBe(0);
});

test('mends folded texts of a companion file', async () => {
  const codes = `- code: A
  meaning: >-
    One,
    two.
  x-i18n:
    zh-CN:
      meaning: >-
        \`a\`是一,二。
`;
  const { changed, after } = await polish('error-codes.yaml', codes);
  expect(changed).toBe(1);
  expect(after).toBe(codes.replace('`a`是一,二。', '`a` 是一，二。'));
});

test('leaves a document alone that needs nothing', async () => {
  const text = 'openapi: 3.1.1\ninfo: { title: A,  x-i18n: { zh-CN: { title: 甲 } } }\npaths: {}\n';
  expect(await polish('openapi.yaml', text)).toEqual({ changed: 0, after: text });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLintContext } from '../src/lint-context.ts';
import { lintDocument } from '../src/lint-document.ts';
import { recordTranslations } from '../src/lock/record-translations.ts';
import { languages } from './languages.ts';
import { tempFolder } from './temp-folder.ts';

test('holds companion files to the same rules, with their glossary, lock and words', async () => {
  const folder = tempFolder();
  const path = join(folder, 'discrepancies.yaml');
  writeFileSync(join(folder, 'languages.json'), JSON.stringify(languages));
  writeFileSync(join(folder, 'words.txt'), 'gataway\n');
  writeFileSync(
    join(folder, 'glossary.yaml'),
    'terms: [{ term: gateway, renderings: { zh-CN: { use: 网关 } } }]',
  );
  writeFileSync(
    path,
    `- id: one
  operations: [teh]
  title: The gateway, by 2 minutes
  differs: Once a gataway.
  reading: The teh.
  reason: The the.
  x-i18n:
    zh-CN:
      title: 入口,2 秒
      differs: Once a gataway.
      reading: Fan yi
      remedy: 无
`,
  );
  await recordTranslations([path], folder, languages);
  const problems = await lintDocument(path, readLintContext(folder));
  expect(
    problems.map(({ rule, line, pointer }) => `${line} ${pointer} ${rule}`).sort(),
  ).toMatchInlineSnapshot(`
    [
      "10 #/0/x-i18n/zh-CN/differs i18n-differs",
      "11 #/0/x-i18n/zh-CN/reading i18n-script",
      "12 #/0/x-i18n/zh-CN/remedy i18n-no-orphan",
      "5 #/0/reading spelling",
      "6 #/0/reason i18n-present",
      "6 #/0/reason plain-english",
      "9 #/0/x-i18n/zh-CN/title i18n-terms",
      "9 #/0/x-i18n/zh-CN/title i18n-tokens",
      "9 #/0/x-i18n/zh-CN/title i18n-typography",
    ]
  `);
});

test('reports nothing but what was asked for', async () => {
  const folder = tempFolder();
  const path = join(folder, 'openapi.yaml');
  writeFileSync(join(folder, 'languages.json'), JSON.stringify(languages.slice(0, 1)));
  writeFileSync(path, '{ openapi: 3.1.1, info: { title: The the teh }, paths: {} }');
  expect(await lintDocument(path, readLintContext(folder), ['spelling'])).toEqual([
    {
      rule: 'spelling',
      line: 1,
      pointer: '#/info/title',
      message: '`title` has the unknown word “teh”: correct it (eth, the, tech?), or add it to words.txt.',
      reference: 'packages/contract-lint/docs/rules.md#spelling',
    },
  ]);
});

test('says which document it cannot read', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'languages.json'), JSON.stringify(languages));
  await expect(lintDocument(join(folder, 'openapi.yaml'), readLintContext(folder))).rejects.toThrow(
    'openapi.yaml',
  );
  writeFileSync(join(folder, 'other.yaml'), 'title: A');
  await expect(lintDocument(join(folder, 'other.yaml'), readLintContext(folder))).rejects.toThrow(/spec/i);
});

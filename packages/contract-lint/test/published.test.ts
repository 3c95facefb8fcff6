import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readLintContext } from '../src/lint-context.ts';
import { lintPublished } from '../src/published/lint-published.ts';
import { languages } from './languages.ts';
import { tempFolder } from './temp-folder.ts';

let folder: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const lint = (...only: string[]): string[] =>
  lintPublished(readLintContext(folder, languages), only.length > 0 ? only : undefined, folder).map(
    ({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`,
  );

beforeEach(() => {
  folder = tempFolder();
  write(
    'glossary.yaml',
    `properNames: []
terms: [{ term: endpoint, renderings: { zh-CN: { use: 终端节点 } } }]
retired: { en: [{ word: refuse, use: reject }], zh-CN: [{ word: 成员, use: 字段 }] }
`,
  );
});

test('holds guides to the rules about texts and translations, block by block', () => {
  write(
    'apps/docs/src/content/guides/en/a.md',
    `---
title: Teh start
---

import { Steps } from 'teh';

An endpoint,
in \`teh\` code. [Here](../teh/)

:::note
{/* teh */}

<Card title="They refuse" />

## Wait

| Port | Wait |
| --- | --- |
| \`a\\|b\` | 2 minutes |

\`\`\`sh
teh
\`\`\`

- Try --wait <teh> {teh}.
`,
  );
  write(
    'apps/docs/src/content/guides/zh-cn/a.md',
    `---
title: 开始
---

import { Steps } from 'teh';

端点,用 \`teh\` 代码。[此处](../teh/#xx)

<Card title="成员" />

## 等待

| 端口 | 等待 |
| --- | --- |
| \`a\\|b\` | 两秒 |

- 试试 --wait <teh>
`,
  );
  expect(lint()).toMatchInlineSnapshot(`
    [
      "apps/docs/src/content/guides/en/a.md:2 spelling: \`title\` has the unknown word “Teh”: correct it (the, tech, teth?), or add it to words.txt.",
      "apps/docs/src/content/guides/en/a.md:13 retired-words: This text says “refuse”: write reject (glossary.yaml).",
      "apps/docs/src/content/guides/zh-cn/a.md:7 i18n-typography: This text needs “端点，用 \`teh\` 代码。[此处]” in place of “端点,用 \`teh\` 代码。[此处]”.",
      "apps/docs/src/content/guides/zh-cn/a.md:9 retired-words: This text says “成员”: write 字段 (glossary.yaml).",
      "apps/docs/src/content/guides/zh-cn/a.md:7 i18n-terms: Write 终端节点 for “endpoint”: that is the term in 简体中文 (glossary.yaml).",
    ]
  `);
});

test('holds the texts of programs to them, key by key', () => {
  write(
    'packages/a/src/texts/en.ts',
    `import { more } from 'teh';

/** Teh texts. */
export const en = {
  ...more,
  start: 'Teh endpoint {name} is --teh <teh>',
  'in.path': { deep: (teh: number) => (teh > 1 ? \`Wait \${teh} minutes\` : 'Wait') },
} as const;
`,
  );
  write(
    'packages/a/src/texts/zh-cn.ts',
    `import type { en } from './en.ts';

export const zhCn = {
  start: '终端节点{名称}，成员',
  'in.path': { deep: (teh) => (teh > 1 ? \`等待 \${teh} 秒\` : '等待.') },
} satisfies typeof en;
`,
  );
  write('packages/b/translations/zh-CN.json', '{ "Client": "客户端,成员" }');
  expect(lint()).toMatchInlineSnapshot(`
    [
      "packages/a/src/texts/en.ts:6 spelling: \`start\` has the unknown word “Teh”: correct it (the, tech, teth?), or add it to words.txt.",
      "packages/a/src/texts/zh-cn.ts:4 i18n-typography: \`start\` needs “终端节点 {名称}，成员” in place of “终端节点{名称}，成员”.",
      "packages/a/src/texts/zh-cn.ts:4 retired-words: \`start\` says “成员”: write 字段 (glossary.yaml).",
      "packages/a/src/texts/zh-cn.ts:5 i18n-typography: \`in.path.deep.else\` needs “等待。” in place of “等待.”.",
      "packages/a/src/texts/zh-cn.ts:4 i18n-tokens: Write the same code spans, links, placeholders and numbers in English and 简体中文, each as often; only in English: \`{name}\`, \`--teh <…>\`; only in 简体中文: {名称}.",
      "packages/b/translations/zh-CN.json:1 i18n-typography: \`Client\` needs “客户端，成员” in place of “客户端,成员”.",
      "packages/b/translations/zh-CN.json:1 retired-words: \`Client\` says “成员”: write 字段 (glossary.yaml).",
    ]
  `);
});

test('asks for a translation of each section', () => {
  write('README.md', '# One\n\n## Two\n');
  write('README.zh-CN.md', '# 一\n');
  expect(lint()).toMatchInlineSnapshot(`
    [
      "README.zh-CN.md:1 i18n-present: There are 1 headings, but 2 in the source language: translate section by section.",
    ]
  `);
});

test('looks at what is not translated too, and leaves alone the rules that are not asked for', () => {
  write('packages/a/README.md', 'Teh refuse');
  expect(lint()).toHaveLength(2);
  write('packages/a/README.zh-CN.md', '拒绝');
  expect(lint('retired-words')).toEqual([
    'packages/a/README.md:1 retired-words: This text says “refuse”: write reject (glossary.yaml).',
  ]);
});

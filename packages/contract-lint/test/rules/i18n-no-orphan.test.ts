import { expect, test } from 'vitest';
import { lintText } from '../lint-text.ts';

const id = 'i18n-no-orphan';

test('accepts translations that stand beside their source text', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0, x-i18n: { zh-CN: { title: 演示 } } }
    paths: {}
    components:
      schemas:
        Kind:
          enum: [a]
          x-enumDescriptions: { a: First. }
          x-i18n: { zh-CN: { x-enumDescriptions: { a: 第一。 } } }
      examples:
        one: { value: { x-i18n: data } }`;
  expect(await lintText(id, document)).toEqual([]);
});

test('reports translations of nothing, of unknown fields, and in unknown languages', async () => {
  const document = `
    openapi: 3.1.1
    info:
      title: Demo
      version: 1.0.0
      x-i18n:
        zh-CN: { title: 演示, description: 没有原文。, version: 一 }
        en: { title: Demo }
        fr: { title: Démo }
    paths: {}
    components:
      x-i18n: { zh-CN: { description: 组件 } }
      schemas:
        Kind:
          enum: [a]
          x-enumDescriptions: { a: First. }
          x-i18n: { zh-CN: { x-enumDescriptions: { a: 第一。, b: 第二。 } } }
        Size:
          enum: [s]
          x-i18n: { zh-CN: { x-enumDescriptions: { s: 小。 } } }`;
  expect(await lintText(id, document)).toMatchInlineSnapshot(`
    [
      "7 #/info/x-i18n/zh-CN/description: \`description\` has no English text: write that first, or remove the translation. (packages/contract-lint/docs/rules.md#i18n-no-orphan)",
      "7 #/info/x-i18n/zh-CN/version: Remove \`version\`: the prose of Info is \`title\`, \`summary\`, \`description\`. (packages/contract-lint/docs/rules.md#i18n-no-orphan)",
      "8 #/info/x-i18n/en: Remove \`en\`: the source language stands in the standard fields. (packages/contract-lint/docs/rules.md#i18n-no-orphan)",
      "9 #/info/x-i18n/fr: Remove \`fr\`: the languages are zh-CN (languages.json). (packages/contract-lint/docs/rules.md#i18n-no-orphan)",
      "12 #/components/x-i18n: Remove this \`x-i18n\`: Components holds no prose of its own. (packages/contract-lint/docs/rules.md#i18n-no-orphan)",
      "17 #/components/schemas/Kind/x-i18n/zh-CN/x-enumDescriptions/b: \`x-enumDescriptions.b\` has no English text: write that first, or remove the translation. (packages/contract-lint/docs/rules.md#i18n-no-orphan)",
      "20 #/components/schemas/Size/x-i18n/zh-CN/x-enumDescriptions/s: \`x-enumDescriptions.s\` has no English text: write that first, or remove the translation. (packages/contract-lint/docs/rules.md#i18n-no-orphan)",
    ]
  `);
});

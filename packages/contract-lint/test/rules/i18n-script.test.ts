import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'i18n-script';

test('accepts English in Latin script and Chinese with Han characters', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo – “quoted” ×2, version: 1.0.0, x-i18n: { zh-CN: { title: VPC 演示 } } }
    paths: {}`;
  expect(await lintText(id, document)).toEqual([]);
});

test('reports Chinese in English, Chinese punctuation in English, and Chinese without a Han character', async () => {
  const document = `
    openapi: 3.1.1
    info:
      title: Demo 演示
      summary: Full stop。
      description: A demo.
      version: 1.0.0
      x-i18n:
        zh-CN: { title: Yanshi, summary: 句号。, description: Yanshi. }
    paths: {}
    components:
      schemas:
        Kind:
          enum: [a, b]
          x-enumDescriptions: { a: First 一, b: Second }
          x-i18n: { zh-CN: { x-enumDescriptions: { a: 第一。, b: Di er } } }`;
  expect(await lintText(id, document)).toMatchInlineSnapshot(`
    [
      "4 #/info/title: \`title\` holds Chinese characters or punctuation: write it in English. (packages/contract-lint/docs/rules.md#i18n-script)",
      "5 #/info/summary: \`summary\` holds Chinese characters or punctuation: write it in English. (packages/contract-lint/docs/rules.md#i18n-script)",
      "9 #/info/x-i18n/zh-CN/title: \`x-i18n.zh-CN.title\` holds no Chinese character: translate it. (packages/contract-lint/docs/rules.md#i18n-script)",
      "9 #/info/x-i18n/zh-CN/description: \`x-i18n.zh-CN.description\` holds no Chinese character: translate it. (packages/contract-lint/docs/rules.md#i18n-script)",
      "15 #/components/schemas/Kind/x-enumDescriptions/a: \`x-enumDescriptions.a\` holds Chinese characters or punctuation: write it in English. (packages/contract-lint/docs/rules.md#i18n-script)",
      "16 #/components/schemas/Kind/x-i18n/zh-CN/x-enumDescriptions/b: \`x-i18n.zh-CN.x-enumDescriptions.b\` holds no Chinese character: translate it. (packages/contract-lint/docs/rules.md#i18n-script)",
    ]
  `);
});

test('leaves it to i18n-differs to report a text that is not translated at all', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0, x-i18n: { zh-CN: { title: Demo } } }
    paths: {}`;
  expect(await lintText(id, document)).toEqual([]);
});

test('does not judge a language whose script has no test', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0, x-i18n: { zh-CN: { title: 演示 }, ja: { title: Demo } } }
    paths: {}`;
  expect(await lintText(id, document, languages)).toEqual([]);
});

test('accepts translations of nothing but proper names and code', async () => {
  const document = `
    openapi: 3.1.1
    info:
      title: Proxy Protocol
      summary: '\`port_id\`'
      version: 1.0.0
      x-i18n: { zh-CN: { title: Proxy Protocol, summary: '\`port_id\`' } }
    paths: {}`;
  const glossary = { properNames: ['Proxy Protocol'], terms: [] };
  expect(await lintText(id, document, languages.slice(0, 2), { glossary })).toEqual([]);
});

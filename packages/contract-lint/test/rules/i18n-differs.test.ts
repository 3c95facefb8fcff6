import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'i18n-differs';
const glossary = { properNames: ['Open Telekom Cloud'], terms: [] };

test('accepts texts that differ, and texts of nothing but proper names and code', async () => {
  const document = `
    openapi: 3.1.1
    info:
      title: Open Telekom Cloud
      summary: '\`service_name\`, 16.'
      description: A demo.
      version: 1.0.0
      x-i18n:
        zh-CN: { title: Open Telekom Cloud, summary: '\`service_name\`, 16.', description: 演示。 }
    paths: {}`;
  expect(await lintText(id, document, languages.slice(0, 2), { glossary })).toEqual([]);
});

test('reports a translation that is the source text, however it is wrapped', async () => {
  const document = `
    openapi: 3.1.1
    info:
      title: Open Telekom Cloud
      description: A demo of Open Telekom Cloud.
      version: 1.0.0
      x-i18n:
        zh-CN: { title: Open Telekom Cloud, description: "A demo\\nof Open Telekom Cloud. " }
        ja: { title: デモ, description: A demo of Open Telekom Cloud. }
    paths: {}`;
  expect(await lintText(id, document, languages, { glossary })).toMatchInlineSnapshot(`
    [
      "8 #/info/x-i18n/zh-CN/description: The text is the same in English and 简体中文: translate it, or list it under \`properNames\` in glossary.yaml. (packages/contract-lint/docs/rules.md#i18n-differs)",
      "9 #/info/x-i18n/ja/description: The text is the same in English and 日本語: translate it, or list it under \`properNames\` in glossary.yaml. (packages/contract-lint/docs/rules.md#i18n-differs)",
    ]
  `);
  expect(await lintText(id, document.replaceAll('Telekom ', ''))).toMatchInlineSnapshot(`
    [
      "8 #/info/x-i18n/zh-CN/title: The text is the same in English and 简体中文: translate it, or list it under \`properNames\` in glossary.yaml. (packages/contract-lint/docs/rules.md#i18n-differs)",
      "8 #/info/x-i18n/zh-CN/description: The text is the same in English and 简体中文: translate it, or list it under \`properNames\` in glossary.yaml. (packages/contract-lint/docs/rules.md#i18n-differs)",
    ]
  `);
});

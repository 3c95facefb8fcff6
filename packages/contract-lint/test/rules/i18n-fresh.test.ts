import { expect, test } from 'vitest';
import { lockEntry } from '../../src/prose/compare-lock.ts';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'i18n-fresh';
const document = (title: string, translation: string, kind: string, translatedKind: string): string =>
  JSON.stringify({
    openapi: '3.1.1',
    info: { title, version: '1.0.0', 'x-i18n': { 'zh-CN': { title: translation } } },
    paths: {},
    components: {
      schemas: { Kind: { description: kind, 'x-i18n': { 'zh-CN': { description: translatedKind } } } },
    },
  });
const entry = (source: string, translation: string): string =>
  lockEntry({ pointer: '', source, translation });
const lock = {
  'contract.yaml': {
    'zh-CN': {
      '#/info/title': entry('Demo', '演示'),
      '#/components/schemas/Kind/description': entry('Which kind, 1 to 2.', '种类，1 至 2。'),
    },
  },
};
const lint = (text: string): Promise<string[]> => lintText(id, text, languages.slice(0, 2), { lock });

test('accepts what the lock knows, also where punctuation and wrapping have changed', async () => {
  expect(await lint(document('Demo', '演示', 'Which kind, 1 to 2.', '种类，1 至 2。'))).toEqual([]);
  expect(await lint(document('Demo', '演示', 'Which kind – 1 to 2', '种类：1至2'))).toEqual([]);
});

test('accepts texts that have moved', async () => {
  expect(await lint(document('Which kind, 1 to 2.', '种类，1 至 2。', 'Demo', '演示'))).toEqual([]);
});

test('reports a source text that has changed while the translation has not, with both', async () => {
  expect(
    await lint(document('Demo', '演示', 'Which kind, 1 to 3.', '种类，1 至 2。')),
  ).toMatchInlineSnapshot(`
    [
      "1 #/components/schemas/Kind/x-i18n/zh-CN/description: The English text has changed, the 简体中文 text has not.
    English: “Which kind, 1 to 3.”
    简体中文: “种类，1 至 2。”
    Translate the change. If the translation is still right, say so: pnpm i18n:accept "contract.yaml#/components/schemas/Kind/description" (packages/contract-lint/docs/rules.md#i18n-fresh)",
    ]
  `);
});

test('reports it also when the text has moved', async () => {
  expect(await lint(document('Which kinds?', '种类，1 至 2。', 'Demo', '演示'))).toMatchInlineSnapshot(`
    [
      "1 #/info/x-i18n/zh-CN/title: The English text has changed, the 简体中文 text has not.
    English: “Which kinds?”
    简体中文: “种类，1 至 2。”
    Translate the change. If the translation is still right, say so: pnpm i18n:accept "contract.yaml#/info/title" (packages/contract-lint/docs/rules.md#i18n-fresh)",
    ]
  `);
});

test('asks to record texts that have changed on both sides, and those that are gone', async () => {
  expect(
    await lint(document('A demo', '一个演示', 'Which kind, 1 to 2.', '种类，1 至 2。')),
  ).toMatchInlineSnapshot(`
    [
      "1 #/openapi: i18n.lock.json is out of date for 简体中文: 1 new or changed, 0 gone, the first of them #/info/title. Record them: pnpm lint --fix (packages/contract-lint/docs/rules.md#i18n-fresh)",
    ]
  `);
  const shorter = document('Demo', '演示', '', '');
  expect(await lint(shorter)).toMatchInlineSnapshot(`
    [
      "1 #/openapi: i18n.lock.json is out of date for 简体中文: 0 new or changed, 1 gone, the first of them #/components/schemas/Kind/description. Record them: pnpm lint --fix (packages/contract-lint/docs/rules.md#i18n-fresh)",
    ]
  `);
});

test('asks for every language', async () => {
  const text = document('Demo', '演示', 'Which kind, 1 to 2.', '种类，1 至 2。').replace(
    '"zh-CN":{"title":"演示"}',
    '"zh-CN":{"title":"演示"},"ja":{"title":"デモ"}',
  );
  expect(await lintText(id, text, languages, { lock })).toMatchInlineSnapshot(`
    [
      "1 #/openapi: i18n.lock.json is out of date for 日本語: 1 new or changed, 0 gone, the first of them #/info/title. Record them: pnpm lint --fix (packages/contract-lint/docs/rules.md#i18n-fresh)",
    ]
  `);
});

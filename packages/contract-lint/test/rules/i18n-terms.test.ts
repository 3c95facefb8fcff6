import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'i18n-terms';
const zh = (use: string, ...never: string[]) => ({ 'zh-CN': { use, never } });
const glossary = {
  properNames: ['Proxy Protocol'],
  terms: [
    { term: 'VPC endpoint', also: ['endpoint'], renderings: zh('终端节点', '端点') },
    { term: 'endpoint service', renderings: zh('终端节点服务', '节点服务') },
    { term: 'project ID', renderings: zh('项目 ID') },
    { term: 'load balancer', renderings: zh('负载均衡器') },
    { term: 'token', renderings: zh('Token', '令牌') },
    { term: 'policy', renderings: zh('策略') },
  ],
};
const lint = (title: string, translation: string, tag = 'zh-CN'): Promise<string[]> =>
  lintText(
    id,
    JSON.stringify({
      openapi: '3.1.1',
      info: { title, version: '1.0.0', 'x-i18n': { [tag]: { title: translation } } },
      paths: {},
    }),
    languages,
    { glossary },
  );

test.each([
  ['An endpoint service of the project ID', '项目ID 的终端节点服务'],
  ['VPC endpoints reach endpoint services', '终端节点访问终端节点服务'],
  ['The load-balancer API, by Proxy Protocol', '负载均衡器 API，通过 Proxy Protocol'],
  ['Send the `token`, or `endpoint`', '发送 `token` 或 `endpoint`'],
  ['Tokenize; endpointless', '分词；没有端点'],
  ['Policies', '各项策略'],
])('accepts “%s” as “%s”', async (title, translation) => {
  expect(await lint(title, translation)).toEqual([]);
});

test('reports a term without its rendering, though a longer rendering holds it', async () => {
  expect(await lint('Create an endpoint', '创建终端节点服务')).toMatchInlineSnapshot(`
    [
      "1 #/info/x-i18n/zh-CN/title: Write 终端节点 for “endpoint”: that is the term in 简体中文 (glossary.yaml). (packages/contract-lint/docs/rules.md#i18n-terms)",
    ]
  `);
});

test('reports a wrong rendering, also beside the right one, but not inside it', async () => {
  expect(
    await lint('The tokens of an endpoint service', '节点服务的 Token 就是令牌，终端节点服务'),
  ).toMatchInlineSnapshot(`
    [
      "1 #/info/x-i18n/zh-CN/title: Write 终端节点服务 for “endpoint service”, not 节点服务 (glossary.yaml). (packages/contract-lint/docs/rules.md#i18n-terms)",
      "1 #/info/x-i18n/zh-CN/title: Write Token for “token”, not 令牌 (glossary.yaml). (packages/contract-lint/docs/rules.md#i18n-terms)",
    ]
  `);
});

test('reports a proper name that was changed', async () => {
  expect(await lint('By Proxy Protocol', '通过代理协议')).toMatchInlineSnapshot(`
    [
      "1 #/info/x-i18n/zh-CN/title: Write Proxy Protocol for “Proxy Protocol”: that is the term in 简体中文 (glossary.yaml). (packages/contract-lint/docs/rules.md#i18n-terms)",
    ]
  `);
});

test('does not judge a language that the glossary has no rendering for, save proper names', async () => {
  expect(await lint('An endpoint by Proxy Protocol', 'プロキシ', 'ja')).toMatchInlineSnapshot(`
    [
      "1 #/info/x-i18n/ja/title: Write Proxy Protocol for “Proxy Protocol”: that is the term in 日本語 (glossary.yaml). (packages/contract-lint/docs/rules.md#i18n-terms)",
    ]
  `);
});

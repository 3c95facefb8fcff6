import { describe, expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'i18n-tokens';

/** A document with one text and one translation. */
const document = (source: string, translation: string, tag = 'zh-CN'): string =>
  JSON.stringify({
    openapi: '3.1.1',
    info: { title: source, version: '1.0.0', 'x-i18n': { [tag]: { title: translation } } },
    paths: {},
  });

describe('accepts what is the same on both sides', () => {
  test.each([
    ['Takes 1 to 2 minutes as a rule.', '通常需要 1 至 2 分钟。'],
    ['Valid for 24 hours.', '有效期 24 小时。'],
    ['Five failures lock the key for five minutes.', '连续五次失败，密钥锁定五分钟。'],
    ['Every second, never the same ones.', '每秒一次，绝不重复。'],
    ['At most 12 MB, 90%.', '不超过 12MB、90%。'],
    ['Not 198.19.128.0/20; with 4xx, 502 or 504 wait.', '不是 198.19.128.0/20；遇到 4xx、502、504 时等待。'],
    ['`a` then `b`, `{ "c": 1 }`', '先 `a` 后 `b`，`{ "c": 1 }`'],
    [
      'See [the page](https://example.com/a?b=1) or https://example.com/.',
      '见[页面](https://example.com/a?b=1)，或 https://example.com/。',
    ],
    ['The name is {region}.{id}.', '名称为 {region}.{id}。'],
    ['```\ncode 1\n```', '```\ncode 1\n```'],
  ])('%s', async (source, translation) => {
    expect(await lintText(id, document(source, translation))).toEqual([]);
  });

  test('numbers of a language whose units are not known', async () => {
    const text = document('Wait 2 minutes for `a`.', '`a` を 2 分待つ。', 'ja');
    expect(await lintText(id, text, languages)).toEqual([]);
  });
});

describe('reports what differs', () => {
  test.each([
    ['Takes 1 to 2 minutes.', '需要 1 至 3 分钟。', 'only in English: 2 min; only in 简体中文: 3 min'],
    ['Wait 15 minutes.', '等待 15 秒。', 'only in English: 15 min; only in 简体中文: 15 s'],
    ['At most 16 letters.', '最多十六个字母。', 'only in English: 16'],
    ['Set `a` or `b`.', '设置 `a`。', 'only in English: `b`'],
    ['Set `a`.', '设置 `a`，不是 `a`。', 'only in 简体中文: `a`'],
    ['Set `port_id`.', '设置 `port-id`。', 'only in English: `port_id`; only in 简体中文: `port-id`'],
    ['Not 10.0.0.0/8.', '不是 10.0.0.0/16。', 'only in English: 10.0.0.0/8; only in 简体中文: 10.0.0.0/16'],
    [
      'See https://example.com/a.',
      '见 https://example.com/b。',
      'only in English: https://example.com/a; only in 简体中文: https://example.com/b',
    ],
    ['The name is {id}.', '名称为 {name}。', 'only in English: {id}; only in 简体中文: {name}'],
  ])('%s', async (source, translation, difference) => {
    expect(await lintText(id, document(source, translation))).toEqual([
      `1 #/info/x-i18n/zh-CN/title: Write the same code spans, links, placeholders and numbers in English and 简体中文, each as often; ${difference}. (packages/contract-lint/docs/rules.md#i18n-tokens)`,
    ]);
  });
});

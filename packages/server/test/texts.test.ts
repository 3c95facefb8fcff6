import { languages } from '@vpcep/contract';
import type { CheckedRule, Keyword } from '@vpcep/contract/rules';
import { describe, expect, test } from 'vitest';
import {
  say,
  sayIfKnown,
  serverCatalogues,
  textsIn,
  violation,
  violationsText,
  violationText,
} from '../src/index.ts';

const english = {
  listSeparator: ', ',
  named: '{name} ({detail})',
  items: '{count} items of {list}',
  items_one: '{count} item of {list}',
} as const;
const chinese = { listSeparator: '、', named: '{name}（{detail}）', items: '{list} 中有 {count} 项' };
const inEnglish = textsIn('en', english, { 'zh-CN': chinese });
const inChinese = textsIn('zh-CN', english, { 'zh-CN': chinese });

test('values take the places of their names, lists as the language joins them', () => {
  const list = ['a', { name: 'b', detail: '1' }];
  expect(say(inEnglish, 'items', { count: 2, list })).toBe('2 items of a, b (1)');
  expect(say(inChinese, 'items', { count: 2, list })).toBe('a、b（1） 中有 2 项');
});

test('one has a form of its own where the language has it', () => {
  expect(say(inEnglish, 'items', { count: 1, list: [] })).toBe('1 item of ');
  expect(say(inChinese, 'items', { count: 1, list: ['a'] })).toBe('a 中有 1 项');
});

test('a value that looks like a place is left as it is', () => {
  expect(say(inEnglish, 'items', { count: '{list}', list: ['{count}'] })).toBe('{list} items of {count}');
});

test('a value that is missing at run time leaves its place, a text that is missing is undefined', () => {
  expect(sayIfKnown(inEnglish, 'items', {})).toBe('{count} items of {list}');
  expect(sayIfKnown(inEnglish, 'constructor', {})).toBeUndefined();
});

test('a forgotten value does not compile', () => {
  // @ts-expect-error `list` is missing
  say(inEnglish, 'items', { count: 2 });
  // @ts-expect-error there is no such text
  say(inEnglish, 'item', {});
});

test('a language without translation gets the English texts', () => {
  expect(say(textsIn('tlh', english, { 'zh-CN': chinese }), 'items', { count: 2, list: ['a'] })).toBe(
    '2 items of a',
  );
});

const params: Record<Keyword | CheckedRule, object> = {
  ...{ required: {}, additionalProperties: {}, unevaluatedProperties: {}, type: { type: 'string' } },
  ...{ enum: { allowedValues: ['A', 'B'] }, const: { allowedValue: 'A' }, multipleOf: { multipleOf: 2 } },
  ...{ minimum: { limit: 1 }, maximum: { limit: 9 }, exclusiveMinimum: { limit: 1 } },
  ...{ exclusiveMaximum: { limit: 9 }, minLength: { limit: 1 }, maxLength: { limit: 9 } },
  ...{ minItems: { limit: 1 }, maxItems: { limit: 9 }, minProperties: { limit: 1 } },
  ...{ maxProperties: { limit: 9 }, uniqueItems: { j: 0, i: 1 } },
  ...{ pattern: { pattern: '^a$' }, format: { format: 'uuid' }, repeatedKey: { first: 0 } },
};

describe.each(languages)('$name', ({ tag }) => {
  const texts = textsIn(tag, serverCatalogues.en, serverCatalogues);

  test.each(Object.entries(params))('%s has a text of its own, every value in it', (rule, params) => {
    const text = violationText(
      texts,
      violation('body', rule, '', { property: 'ports[0]', params: { ...params } }),
    );
    expect(text).toContain('ports[0]');
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(text).not.toBe(say(texts, 'unknownRule', { subject: 'ports[0]', rule }));
  });

  test('many violations are one text, which counts what it leaves out', () => {
    const one = violation('body', 'required', '', { property: 'a' });
    const text = violationsText(texts, Array(25).fill(one));
    expect(text.match(/5/g)).toHaveLength(1);
  });
});

test.each(Object.entries(serverCatalogues['zh-CN']))(
  'the Chinese text %s is punctuated as Chinese is',
  (_, text) => {
    // A space between Chinese and Latin letters or digits, none beside full-width punctuation.
    expect(text).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
  },
);

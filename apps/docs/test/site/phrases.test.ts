import type { Schema } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { type Texts, textsFor } from '../../src/catalogue/texts.ts';
import { layOut } from '../../src/contract/lifecycle-layout.ts';
import { rulesOf } from '../../src/contract/rules.ts';
import { typePhrase } from '../../src/contract/type-phrase.ts';

const english = textsFor('en');
const chinese = textsFor('zh-CN');

describe('typePhrase', () => {
  const string: Schema = { type: 'string' };
  it.each<[Schema, Schema | undefined, string, string]>([
    [string, undefined, 'string', '字符串'],
    [{ type: 'string', format: 'uuid' }, undefined, 'UUID', 'UUID 字符串'],
    [{ type: 'array' }, string, 'array of strings', '字符串数组'],
    [{ type: 'array' }, { properties: { a: string }, type: 'object' }, 'array of objects', '对象数组'],
    [{ type: ['string', 'null'] }, undefined, 'string or null', '字符串或空值'],
  ])('puts %j into words', (schema, items, inEnglish, inChinese) => {
    expect(typePhrase(schema, items, english)).toBe(inEnglish);
    expect(typePhrase(schema, items, chinese)).toBe(inChinese);
  });
});

describe('rulesOf', () => {
  const textsOf = (schema: Schema, texts: Texts) =>
    rulesOf({ schema, rules: new Map() }, texts).map(({ text }) => text);
  it.each<[Schema, string[], string[]]>([
    [{ minLength: 1, maxLength: 36 }, ['1 to 36 characters'], ['1～36 个字符']],
    [{ minLength: 0, maxLength: 43 }, ['0 to 43 characters'], ['0～43 个字符']],
    [{ minLength: 1 }, ['not empty'], ['不能为空']],
    [{ minLength: 32, maxLength: 32 }, ['exactly 32 characters'], ['32 个字符']],
    [{ minimum: 1, maximum: 65535 }, ['1 to 65535'], ['取值范围 1～65535']],
    [{ minimum: 0 }, ['0 or more'], ['不小于 0']],
    [
      { maxItems: 200, uniqueItems: true },
      ['at most 200 items', 'items must be unique'],
      ['最多 200 项', '各项不能重复'],
    ],
    [{ minProperties: 1 }, ['at least 1 property'], ['至少 1 个字段']],
    [{}, [], []],
  ])('puts %j into words', (schema, inEnglish, inChinese) => {
    expect(textsOf(schema, english)).toEqual(inEnglish);
    expect(textsOf(schema, chinese)).toEqual(inChinese);
  });
});

describe('layOut', () => {
  it('puts the main way into one column and what leaves it beside', () => {
    const { places, arrows } = layOut({
      initial: 'creating',
      transitions: {
        creating: ['available', 'failed'],
        available: ['deleting'],
        failed: ['deleting'],
        deleting: [],
      },
    });
    expect(places).toEqual([
      { state: 'creating', row: 0, column: 0 },
      { state: 'available', row: 1, column: 0 },
      { state: 'failed', row: 1, column: 1 },
      { state: 'deleting', row: 2, column: 0 },
    ]);
    expect(arrows.map(({ from, to }) => `${from.state} ${to.state}`)).toEqual([
      'creating available',
      'creating failed',
      'available deleting',
      'failed deleting',
    ]);
  });
});

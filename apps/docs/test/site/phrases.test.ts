import type { Schema } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/contract/lifecycle-layout.ts';
import { limitsOf } from '../../src/contract/limits.ts';
import { typePhrase } from '../../src/contract/type-phrase.ts';
import { stringsFor } from '../../src/strings-for.ts';

const english = stringsFor('en');
const chinese = stringsFor('zh-CN');

describe('typePhrase', () => {
  const string: Schema = { type: 'string' };
  it.each<[Schema, Schema | undefined, string, string]>([
    [string, undefined, 'string', '字符串'],
    [{ type: 'string', format: 'uuid' }, undefined, 'string, UUID', '字符串（UUID）'],
    [{ type: 'array' }, string, 'array of strings', '字符串数组'],
    [{ type: 'array' }, { properties: { a: string }, type: 'object' }, 'array of objects', '对象数组'],
    [{ type: ['string', 'null'] }, undefined, 'string or null', '字符串或空值'],
  ])('puts %j into words', (schema, items, inEnglish, inChinese) => {
    expect(typePhrase(schema, items, english)).toBe(inEnglish);
    expect(typePhrase(schema, items, chinese)).toBe(inChinese);
  });
});

describe('limitsOf', () => {
  const reason = 'The documents state no limit.';
  it.each<[Schema, string, string]>([
    [{ minLength: 1, maxLength: 36 }, '1 to 36 characters', '1～36 个字符'],
    [{ minLength: 0, maxLength: 43 }, '0 to 43 characters', '0～43 个字符'],
    [{ minLength: 1 }, 'not empty', '不能为空'],
    [{ minLength: 32, maxLength: 32 }, 'exactly 32 characters', '32 个字符'],
    [{ minimum: 1, maximum: 65535 }, '1 to 65535', '取值范围 1～65535'],
    [{ minimum: 0 }, '0 or more', '不小于 0'],
    [{ maxItems: 200, uniqueItems: true }, 'at most 200 items, no item twice', '最多 200 项，不能有重复项'],
    [{ minProperties: 1 }, 'at least one member', '至少 1 个成员'],
    [{ 'x-unbounded': reason }, reason, reason],
    [{ minLength: 1, 'x-unbounded': reason }, `not empty. ${reason}`, `不能为空。${reason}`],
    [{}, '', ''],
  ])('puts %j into words', (schema, inEnglish, inChinese) => {
    expect(limitsOf(schema, english)).toBe(inEnglish);
    expect(limitsOf(schema, chinese)).toBe(inChinese);
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

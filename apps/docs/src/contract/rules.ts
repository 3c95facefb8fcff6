import type { ErrorCode } from '@vpcep/contract';
import type { PluralKey, Texts } from '../catalogue/texts.ts';
import type { CloudLimit } from './later-changes.ts';
import type { PropertyView } from './properties.ts';

/** What a schema demands of a value beyond its type, and the code that breaking it means. */
export interface Rule {
  text: string;
  code: ErrorCode | undefined;
}

type Bounds = 'length' | 'range' | 'items';

/** The rules of a property in the reader's language, in the order of importance. */
export function rulesOf({ schema, rules }: Pick<PropertyView, 'schema' | 'rules'>, t: Texts): Rule[] {
  const left = new Map(rules);
  const take = (...keywords: string[]): ErrorCode | undefined => {
    const [first, ...others] = keywords.flatMap((keyword) => rules.get(keyword) ?? []);
    for (const keyword of keywords) left.delete(keyword);
    // Where both ends of a range have codes of their own, the second keeps a line of its own.
    for (const [keyword, code] of rules) if (others.includes(code) && code !== first) left.set(keyword, code);
    return first;
  };
  const stated: Rule[] = [];
  const state = (text: string | undefined, ...keywords: string[]) => {
    if (text !== undefined) stated.push({ text, code: take(...keywords) });
  };
  state(bounds(schema.minLength, schema.maxLength, 'length', t), 'minLength', 'maxLength');
  state(bounds(schema.minimum, schema.maximum, 'range', t), 'minimum', 'maximum');
  state(bounds(schema.minItems, schema.maxItems, 'items', t), 'minItems', 'maxItems');
  state(
    schema.minProperties ? t.count('limit.properties', schema.minProperties) : undefined,
    'minProperties',
  );
  state(schema.uniqueItems ? t('limit.unique') : undefined, 'uniqueItems');
  return [
    ...stated,
    ...[...left].map(([rule, code]) => ({ text: t.find(`rule.${rule}`) ?? t('rule.other'), code })),
  ];
}

/** A limit in the reader's language. */
export function limitText({ keyword, value }: Pick<CloudLimit, 'keyword' | 'value'>, t: Texts): string {
  return keyword === 'maxItems'
    ? t.count('limit.items.atMost', value)
    : t.count('limit.length.atMost', value);
}

function bounds(min: number | undefined, max: number | undefined, of: Bounds, t: Texts): string | undefined {
  const key = (form: string) => `limit.${of}.${form}`;
  if (min !== undefined && max !== undefined) {
    return min === max
      ? t.count(key('exactly') as PluralKey, min)
      : t(key('between') as 'limit.length.between', { min, max });
  }
  if (max !== undefined) return t.count(key('atMost') as PluralKey, max);
  if (min === undefined) return undefined;
  const special = min === 1 ? t.find(key('notEmpty')) : undefined;
  return special ?? t.count(key('atLeast') as PluralKey, min);
}

import type { Owners } from './comparison.ts';
import { type Json, property } from './contract-node.ts';
import { textLimits } from './text-limits.ts';
import type { ValueChange } from './value-change.ts';

/** One way in which a keyword allows other values than before. */
export interface KeywordChange {
  change: ValueChange;
  what: string;
}

/** Compares the values of a keyword of two schemas; undefined on the side that lacks it. Called only with values that differ. */
export type KeywordRule = (
  before: Json | undefined,
  after: Json | undefined,
  keyword: string,
  owners: Owners,
) => KeywordChange[];

/** `type`: every integer is a number too. */
const types: KeywordRule = (before, after, keyword, owners) => {
  if (before === undefined || after === undefined) return constraint(before, after, keyword, owners);
  const [left, right] = [[before].flat(), [after].flat()];
  const covers = (all: Json[]) => (type: Json) =>
    all.includes(type) || (type === 'integer' && all.includes('number'));
  return [
    ...list(
      'narrower',
      'is no longer a type of it',
      left.filter((type) => !covers(right)(type)),
    ),
    ...list(
      'wider',
      'is a type of it as well',
      right.filter((type) => !covers(left)(type)),
    ),
  ];
};

/** `required`: each further name is narrower. */
const requiredNames: KeywordRule = (before, after) => {
  const left = Array.isArray(before) ? before : [];
  const right = Array.isArray(after) ? after : [];
  return [
    ...list(
      'narrower',
      'is required now',
      right.filter((name) => !left.includes(name)),
    ),
    ...list(
      'wider',
      'is no longer required',
      left.filter((name) => !right.includes(name)),
    ),
  ];
};

/** A limit on lengths and counts. */
const limit =
  (side: 'least' | 'most', missing: number): KeywordRule =>
  (before, after, keyword) => {
    const [left, right] = [Number(before ?? missing), Number(after ?? missing)];
    if (left === right) return [];
    const what = `\`${keyword}\` was ${show(before)}, is ${show(after)}`;
    return [{ change: right > left === (side === 'least') ? 'narrower' : 'wider', what }];
  };

/** A limit on numbers, inclusive or exclusive: one of two keywords, read together. */
const bound =
  (side: 'least' | 'most', inclusive: string, exclusive: string): KeywordRule =>
  (_before, _after, keyword, { before, after }) => {
    if (keyword === exclusive && [before, after].some((owner) => property(owner, inclusive))) return [];
    const [left, right] = [before, after].map((owner) => {
      const [limit, beyond] = [property(owner, inclusive)?.value, property(owner, exclusive)?.value];
      // Upwards is narrower for a lower limit; for an upper one after turning the axis round.
      const sign = side === 'least' ? 1 : -1;
      const values = [
        [typeof limit === 'number' ? limit * sign : Number.NEGATIVE_INFINITY, 0],
        [typeof beyond === 'number' ? beyond * sign : Number.NEGATIVE_INFINITY, 1],
      ] as const;
      const at = values[1][0] >= values[0][0] ? values[1] : values[0];
      const text =
        at[0] === Number.NEGATIVE_INFINITY ? 'missing' : `\`${at[1] ? 'beyond ' : ''}${at[0] * sign}\``;
      return { at, text };
    }) as [Bound, Bound];
    const by = right.at[0] === left.at[0] ? right.at[1] - left.at[1] : right.at[0] > left.at[0] ? 1 : -1;
    if (by === 0) return [];
    return [
      { change: by > 0 ? 'narrower' : 'wider', what: `\`${inclusive}\` was ${left.text}, is ${right.text}` },
    ];
  };

interface Bound {
  at: readonly [limit: number, isExclusive: number];
  text: string;
}

/** `multipleOf`: multiples of 4 are multiples of 2. */
const multiples: KeywordRule = (before, after, keyword, owners) => {
  if (typeof before !== 'number' || typeof after !== 'number')
    return constraint(before, after, keyword, owners);
  const change = after % before === 0 ? 'narrower' : before % after === 0 ? 'wider' : 'different';
  return [{ change, what: `\`${keyword}\` was ${show(before)}, is ${show(after)}` }];
};

/** A keyword whose values cannot be compared: having it is narrower, another value is different. */
const constraint: KeywordRule = (before, after, keyword) => {
  if (before === undefined) return [{ change: 'narrower', what: `\`${keyword}\` is new (${show(after)})` }];
  if (after === undefined) return [{ change: 'wider', what: `\`${keyword}\` is gone (was ${show(before)})` }];
  return [{ change: 'different', what: `\`${keyword}\` was ${show(before)}, is ${show(after)}` }];
};

/** A limit on texts, which says nothing to a schema whose enum keeps to it anyway. */
const textLimit =
  (rule: KeywordRule): KeywordRule =>
  (before, after, keyword, owners) => {
    const [limit, owner] = before === undefined ? [after, owners.before] : [before, owners.after];
    const values = property(owner, 'enum')?.value;
    const isImplied =
      (before === undefined || after === undefined) &&
      limit !== undefined &&
      Array.isArray(values) &&
      values.every((value) => typeof value !== 'string' || textLimits[keyword]?.(value, limit));
    return isImplied ? [] : rule(before, after, keyword, owners);
  };

/** Keywords of which two values cannot be compared. */
const incomparable = [
  ...['const', 'format', 'contentEncoding', 'contentMediaType', 'not', 'if', 'then', 'else', 'contains'],
  ...['propertyNames', 'patternProperties', 'dependentRequired', 'dependentSchemas', 'uniqueItems'],
];

/** The keywords of JSON Schema 2020-12 that limit a value by themselves. */
export const keywordRules: Readonly<Record<string, KeywordRule>> = {
  type: types,
  required: requiredNames,
  minimum: bound('least', 'minimum', 'exclusiveMinimum'),
  exclusiveMinimum: bound('least', 'minimum', 'exclusiveMinimum'),
  maximum: bound('most', 'maximum', 'exclusiveMaximum'),
  exclusiveMaximum: bound('most', 'maximum', 'exclusiveMaximum'),
  multipleOf: multiples,
  minLength: textLimit(limit('least', 0)),
  maxLength: textLimit(limit('most', Infinity)),
  pattern: textLimit(constraint),
  minItems: limit('least', 0),
  maxItems: limit('most', Infinity),
  minProperties: limit('least', 0),
  maxProperties: limit('most', Infinity),
  ...Object.fromEntries(incomparable.map((name) => [name, constraint])),
};

function list(change: ValueChange, what: string, values: readonly Json[]): KeywordChange[] {
  return values.map((value) => ({ change, what: `${show(value)} ${what}` }));
}

function show(value: Json | undefined): string {
  return value === undefined ? 'missing' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

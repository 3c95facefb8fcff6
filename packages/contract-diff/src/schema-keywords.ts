import type { Json } from './place.ts';
import type { Shift } from './shift.ts';

/** One way in which a keyword has moved. */
export interface KeywordShift {
  shift: Shift;
  what: string;
}

/** Compares the values of a keyword that stands in for a set of allowed values; undefined where it is missing. */
export type KeywordRule = (
  before: Json | undefined,
  after: Json | undefined,
  keyword: string,
) => KeywordShift[];

/** A list of allowed values: what is gone is narrower, what is new is wider. */
const allowedValues: KeywordRule = (before, after, keyword) => {
  if (!Array.isArray(before) || !Array.isArray(after)) return constraint(before, after, keyword);
  return [
    ...list('narrower', 'is no longer allowed', before.filter(notIn(after))),
    ...list('wider', 'is allowed as well', after.filter(notIn(before))),
  ];
};

/** `type`: every integer is a number too. */
const types: KeywordRule = (before, after, keyword) => {
  if (before === undefined || after === undefined) return constraint(before, after, keyword);
  const old = [before].flat();
  const young = [after].flat();
  const covers = (all: Json[]) => (type: Json) =>
    all.includes(type) || (type === 'integer' && all.includes('number'));
  return [
    ...list(
      'narrower',
      'is no longer a type of it',
      old.filter((type) => !covers(young)(type)),
    ),
    ...list(
      'wider',
      'is a type of it as well',
      young.filter((type) => !covers(old)(type)),
    ),
  ];
};

/** `required`: each name more is narrower. */
const requiredNames: KeywordRule = (before, after) => {
  const old = Array.isArray(before) ? before : [];
  const young = Array.isArray(after) ? after : [];
  return [
    ...list('narrower', 'is required now', young.filter(notIn(old))),
    ...list('wider', 'is no longer required', old.filter(notIn(young))),
  ];
};

/** A lower limit; `missing` is what holds without the keyword. */
const lowerLimit =
  (missing = Number.NEGATIVE_INFINITY): KeywordRule =>
  (before, after, keyword) =>
    limit(keyword, before, after, Number(after ?? missing) - Number(before ?? missing));

/** An upper limit. */
const upperLimit: KeywordRule = (before, after, keyword) =>
  limit(keyword, before, after, Number(before ?? Infinity) - Number(after ?? Infinity));

/** `uniqueItems`: missing is the same as false. */
const flag: KeywordRule = (before, after, keyword) =>
  constraint(before || undefined, after || undefined, keyword);

/** A keyword whose values cannot be compared: having it is narrower, another value is different. */
export const constraint: KeywordRule = (before, after, keyword) => {
  if (before === undefined) return [{ shift: 'narrower', what: `\`${keyword}\` is new (${show(after)})` }];
  if (after === undefined) return [{ shift: 'wider', what: `\`${keyword}\` is gone (was ${show(before)})` }];
  return [{ shift: 'different', what: `\`${keyword}\` was ${show(before)}, is ${show(after)}` }];
};

/** Keywords of which two values cannot be compared. */
const incomparable = [
  'const',
  'multipleOf',
  'pattern',
  'format',
  'contentEncoding',
  'contentMediaType',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'patternProperties',
  'dependentRequired',
  'dependentSchemas',
];

/** The keywords of JSON Schema 2020-12 that limit a value by themselves. Called only with values that differ. */
export const keywordRules: Readonly<Record<string, KeywordRule>> = {
  type: types,
  enum: allowedValues,
  required: requiredNames,
  minimum: lowerLimit(),
  exclusiveMinimum: lowerLimit(),
  maximum: upperLimit,
  exclusiveMaximum: upperLimit,
  minLength: lowerLimit(0),
  maxLength: upperLimit,
  minItems: lowerLimit(0),
  maxItems: upperLimit,
  minProperties: lowerLimit(0),
  maxProperties: upperLimit,
  uniqueItems: flag,
  ...Object.fromEntries(incomparable.map((name) => [name, constraint])),
};

function limit(
  keyword: string,
  before: Json | undefined,
  after: Json | undefined,
  by: number,
): KeywordShift[] {
  if (by === 0) return [];
  const what = `\`${keyword}\` was ${show(before)}, is ${show(after)}`;
  return [{ shift: by > 0 ? 'narrower' : 'wider', what }];
}

function list(shift: Shift, what: string, values: readonly Json[]): KeywordShift[] {
  return values.map((value) => ({ shift, what: `${show(value)} ${what}` }));
}

function notIn(values: readonly Json[]): (value: Json) => boolean {
  const known = new Set(values.map((value) => JSON.stringify(value)));
  return (value) => !known.has(JSON.stringify(value));
}

function show(value: Json | undefined): string {
  return value === undefined ? 'missing' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

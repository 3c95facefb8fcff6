import {
  type Context,
  compareMembers,
  isSame,
  notice,
  operationsOf,
  pairs,
  prose,
  type Rule,
  reportShift,
} from './comparison.ts';
import { type Json, members, type Place, resolved } from './place.ts';
import { keywordRules } from './schema-keywords.ts';
import type { Shift } from './shift.ts';

/** Compares two schemas of values that travel in the direction of the context. */
export function compareSchemas(before: Place, after: Place, context: Context): void {
  const key = `${context.direction} ${before.pointer} ${after.pointer}`;
  let changes = context.known.get(key);
  if (!changes) {
    changes = [];
    context.known.set(key, changes);
    compareMembers(asObject(before), asObject(after), rules, { ...context, changes });
  }
  context.changes.push(...changes.map((change) => ({ ...change, operations: operationsOf(context) })));
}

/** A keyword that limits a value by itself. */
const keyword: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  const shifts = keywordRules[name]?.(before && resolved(before), after && resolved(after), name) ?? [];
  for (const { shift, what } of shifts) reportShift(context, after ?? before, name, shift, what);
};

/** `properties`: a member that is gone is missed by whoever sent or read it. */
const properties: Rule = (before, after, context) => {
  for (const [name, old, young] of pairs(before, after)) {
    if (old && young) compareSchemas(old, young, context);
    else if (old) reportShift(context, old, 'properties', 'different', `\`${name}\` is gone`);
    else reportShift(context, young, 'properties', addition(context), `\`${name}\` is new`);
  }
};

/** `items`, `additionalProperties`: a schema, or a boolean; missing is the same as true. */
const subschema: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  const [old, young] = [before?.value ?? true, after?.value ?? true];
  if (isObject(old) && isObject(young)) return compareSchemas(before as Place, after as Place, context);
  if (old === young) return;
  const shift: Shift = young === true || old === false ? 'wider' : 'narrower';
  const what = `\`${name}\` was ${describe(old)}, is ${describe(young)}`;
  reportShift(context, after ?? before, name, shift, what);
};

/** A list of schemas, each compared with the one it was. */
const subschemas =
  (added: Shift, removed: Shift): Rule =>
  (before, after, context, name) => {
    const old = before ? [...members(before).values()] : [];
    const young = after ? [...members(after).values()] : [];
    const same = old.filter((each) => young.some((other) => isCounterpart(each, other)));
    const changed = old.filter((each) => !same.includes(each));
    const news = young.filter((each) => !old.some((other) => isCounterpart(other, each)));
    for (const each of same) {
      compareSchemas(each, young.find((other) => isCounterpart(each, other)) as Place, context);
    }
    const both = Math.min(changed.length, news.length);
    changed.slice(0, both).forEach((each, index) => {
      compareSchemas(each, news[index] as Place, context);
    });
    for (const each of changed.slice(both)) {
      reportShift(context, each, name, after ? removed : 'different', `A part of \`${name}\` is gone`);
    }
    for (const each of news.slice(both)) {
      reportShift(context, each, name, before ? added : 'narrower', `A part of \`${name}\` is new`);
    }
  };

/** `default`: in a request it says what leaving the member out means; in an answer it only informs. */
const standard: Rule = (before, after, context, name) => {
  if (context.direction === 'answer') return prose(before, after, context, name);
  if (isSame(before, after)) return;
  const show = (place: Place | undefined) => (place ? `\`${JSON.stringify(place.value)}\`` : 'unstated');
  const what = `What leaving it out means was ${show(before)}, is ${show(after)}`;
  reportShift(context, after ?? before, name, 'different', what);
};

/** `readOnly` takes a member out of requests, `writeOnly` out of answers. */
const oneWay =
  (direction: Context['direction']): Rule =>
  (before, after, context, name) => {
    if (context.direction !== direction || (before?.value ?? false) === (after?.value ?? false)) return;
    const gone = after?.value === true;
    const shift = gone ? 'different' : addition(context);
    reportShift(
      context,
      after ?? before,
      name,
      shift,
      `It ${gone ? 'no longer' : 'now'} belongs in the ${direction}`,
    );
  };

/** `x-lifecycle`: the states in which a client stops waiting are made from it. */
const lifecycle: Rule = (before, after, context, name) => {
  if (context.direction === 'request' || isSame(before, after)) return;
  reportShift(
    context,
    after ?? before,
    name,
    'different',
    'The states and their order are not what they were',
  );
};

const rules: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(Object.keys(keywordRules).map((name) => [name, keyword])),
  properties,
  items: subschema,
  additionalProperties: subschema,
  allOf: subschemas('narrower', 'different'),
  anyOf: subschemas('wider', 'narrower'),
  oneOf: subschemas('wider', 'narrower'),
  default: standard,
  readOnly: oneWay('request'),
  writeOnly: oneWay('answer'),
  deprecated: notice,
  title: prose,
  description: prose,
  example: prose,
  examples: prose,
  externalDocs: prose,
  $comment: prose,
  'x-lifecycle': lifecycle,
};

/** The shift that stands for "there is more", whichever way it travels. */
function addition({ direction }: Context): Shift {
  return direction === 'answer' ? 'narrower' : 'wider';
}

/** A boolean schema as an object: `true` allows everything, `false` nothing. */
function asObject(place: Place): Place {
  if (typeof place.value !== 'boolean') return place;
  return { ...place, value: place.value ? {} : { not: {} } };
}

/** Whether two parts of a list are the same part: one reference, or one text. */
function isCounterpart(before: Place, after: Place): boolean {
  const reference = isObject(before.value) ? before.value.$ref : undefined;
  const other = isObject(after.value) ? after.value.$ref : undefined;
  return reference === undefined && other === undefined ? isSame(before, after) : reference === other;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: Json): string {
  return typeof value === 'boolean' ? `\`${value}\`` : 'a schema';
}

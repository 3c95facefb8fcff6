import { compareProperties } from './compare-properties.ts';
import {
  asPatch,
  type Context,
  deprecation,
  isSame,
  operationsOf,
  pairs,
  type Rule,
  reportBreak,
  reportValues,
} from './comparison.ts';
import { type ContractNode, isObject, type Json, properties, property, resolved } from './contract-node.ts';
import { effectiveSchema, openEnum } from './effective-schema.ts';
import { compareEnums } from './enums.ts';
import { keywordRules } from './schema-keywords.ts';
import { additionIn, type ValueChange } from './value-change.ts';

/** Compares two schemas of values that travel in the direction of the context. */
export function compareSchemas(before: ContractNode, after: ContractNode, context: Context): void {
  const key = `${context.direction} ${before.pointer} ${after.pointer}`;
  let changes = context.known.get(key);
  if (!changes) {
    changes = [];
    context.known.set(key, changes);
    compareProperties(effectiveSchema(before), effectiveSchema(after), rules, { ...context, changes });
  }
  context.changes.push(...changes.map((change) => ({ ...change, operations: operationsOf(context) })));
}

/** A keyword that limits a value by itself. */
const keyword: Rule = (before, after, context, name, owners) => {
  if (isSame(before, after)) return;
  const changes =
    keywordRules[name]?.(before && resolved(before), after && resolved(after), name, owners) ?? [];
  for (const { change, what } of changes) reportValues(context, after ?? before, name, change, what);
};

/** `properties`: whoever sent or read a property misses it when it is gone. A closed response did not allow others. */
const propertyList: Rule = (before, after, context, _name, owners) => {
  const isClosed = property(owners.before, 'additionalProperties')?.value === false;
  const added = context.direction === 'response' && isClosed ? 'wider' : additionIn(context.direction);
  for (const [name, left, right] of pairs(before, after)) {
    if (left && right) compareSchemas(left, right, context);
    else if (left) reportValues(context, left, 'properties', 'different', `\`${name}\` is gone`);
    else reportValues(context, right, 'properties', added, `\`${name}\` is new`);
  }
};

/** `items`: a schema, or a boolean; missing is the same as true. */
const subschema: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  const [left, right] = [before?.value ?? true, after?.value ?? true];
  if (isObject(left) && isObject(right)) {
    return compareSchemas(before as ContractNode, after as ContractNode, context);
  }
  if (left === right) return;
  const change: ValueChange = right === true || left === false ? 'wider' : 'narrower';
  const what = `\`${name}\` was ${describe(left)}, is ${describe(right)}`;
  reportValues(context, after ?? before, name, change, what);
};

/** `additionalProperties`, `unevaluatedProperties`: a response that is closed promises that nothing will be added. */
const otherProperties: Rule = (before, after, context, name, owners) => {
  const isClosing = after?.value === false && before?.value !== false;
  if (context.direction !== 'response' || !isClosing) return subschema(before, after, context, name, owners);
  const message = 'The response is closed: breaks code that is generated from it once a field is added';
  reportBreak(context, after, name, 'code', message);
};

/** A list of schemas, each compared with the one it was. */
const subschemas =
  (added: ValueChange, removed: ValueChange): Rule =>
  (before, after, context, name) => {
    const left = before ? [...properties(before).values()] : [];
    const right = after ? [...properties(after).values()] : [];
    const kept = left.filter((part) => right.some((other) => isCounterpart(part, other)));
    const gone = left.filter((part) => !kept.includes(part));
    const news = right.filter((part) => !left.some((other) => isCounterpart(other, part)));
    for (const part of kept) {
      compareSchemas(part, right.find((other) => isCounterpart(part, other)) as ContractNode, context);
    }
    const both = Math.min(gone.length, news.length);
    gone.slice(0, both).forEach((part, index) => {
      compareSchemas(part, news[index] as ContractNode, context);
    });
    for (const part of gone.slice(both)) {
      reportValues(context, part, name, after ? removed : 'different', `A part of \`${name}\` is gone`);
    }
    for (const part of news.slice(both)) {
      reportValues(context, part, name, before ? added : 'narrower', `A part of \`${name}\` is new`);
    }
  };

/**
 * `default`: in a request it says what leaving the property out means. Stating that where nothing was stated leaves the choice to
 * the server no longer; in a response a default only informs.
 */
const defaultValue: Rule = (before, after, context, name, owners) => {
  if (context.direction === 'response') return asPatch(before, after, context, name, owners);
  if (isSame(before, after)) return;
  const show = (node: ContractNode | undefined) => (node ? `\`${JSON.stringify(node.value)}\`` : 'unstated');
  const what = `What leaving it out means was ${show(before)}, is ${show(after)}`;
  reportValues(context, after ?? before, name, before ? 'different' : 'wider', what);
};

/** `readOnly` takes a property out of requests, `writeOnly` out of responses. */
const oneWay =
  (direction: Context['direction']): Rule =>
  (before, after, context, name) => {
    if (context.direction !== direction || (before?.value ?? false) === (after?.value ?? false)) return;
    const isGone = after?.value === true;
    const what = `It ${isGone ? 'no longer' : 'now'} belongs in the ${direction}`;
    reportValues(context, after ?? before, name, isGone ? 'different' : additionIn(direction), what);
  };

const rules: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(Object.keys(keywordRules).map((name) => [name, keyword])),
  enum: (_before, _after, context, _name, owners) => compareEnums(owners, context),
  [openEnum]: (_before, _after, context, _name, owners) => {
    if (![owners.before, owners.after].some((owner) => property(owner, 'enum')))
      compareEnums(owners, context);
  },
  properties: propertyList,
  items: subschema,
  additionalProperties: otherProperties,
  unevaluatedProperties: otherProperties,
  allOf: subschemas('narrower', 'different'),
  anyOf: subschemas('wider', 'narrower'),
  oneOf: subschemas('wider', 'narrower'),
  default: defaultValue,
  readOnly: oneWay('request'),
  writeOnly: oneWay('response'),
  deprecated: deprecation,
  title: asPatch,
  description: asPatch,
  example: asPatch,
  examples: asPatch,
  externalDocs: asPatch,
  $comment: asPatch,
};

/** Whether two parts of a list are the same part: one reference, or one text. */
function isCounterpart(before: ContractNode, after: ContractNode): boolean {
  const reference = isObject(before.value) ? before.value.$ref : undefined;
  const other = isObject(after.value) ? after.value.$ref : undefined;
  return reference === undefined && other === undefined ? isSame(before, after) : reference === other;
}

function describe(value: Json): string {
  return typeof value === 'boolean' ? `\`${value}\`` : 'a schema';
}

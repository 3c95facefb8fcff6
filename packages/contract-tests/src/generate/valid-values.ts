import type { Operation, Schema } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import fc, { type Arbitrary } from 'fast-check';
import { bareBody, bodySchemaOf, distinctItems, fullBody, type JsonObject, withAt } from './base.ts';
import { character } from './character.ts';

/** Valid values of a schema at the edge of what it allows: limits, each value of a list, with and without what is optional. */
export function edgesOf(schema: Schema, example: unknown): unknown[] {
  if (schema.enum) return schema.enum;
  if (schema.type === 'boolean') return [true, false];
  if (schema.type === 'integer' || schema.type === 'number') {
    return [schema.minimum, schema.maximum].filter((value) => value !== undefined);
  }
  if (schema.type === 'string') return stringEdges(schema, example);
  if (schema.type === 'array') return arrayEdges(schema, example);
  return [];
}

/** Characters that are escaped, decoded or replaced where texts are handled carelessly. */
const special = `a&amp;"b" 'c'+%41 \\n$1 #{1};--`;

function stringEdges({ format, minLength = 0, maxLength, pattern }: Schema, example: unknown): string[] {
  if (format === 'uuid') return [String(example).toLowerCase(), String(example).toUpperCase()];
  const expression = pattern === undefined ? /^/ : new RegExp(pattern, 'u');
  const characters = ['a', 'Z', '0', '-', '_', '中', '😀'].flatMap((c) => [
    c.repeat(minLength),
    ...(maxLength === undefined ? [] : [c.repeat(maxLength)]),
  ]);
  const inside = ['a b', 'a.b', 'a:b', 'é', special].filter(
    (text) => text.length <= (maxLength ?? special.length),
  );
  return [...new Set([...characters, ...inside])].filter((text) => expression.test(text));
}

/** Keys that differ, but only just. */
const similar = ['e', 'E', 'é', 'ee', 'e1'];

function arrayEdges({ items = {}, minItems = 0, maxItems }: Schema, example: unknown): unknown[] {
  const [item] = (example ?? []) as unknown[];
  return [
    ...(minItems === 0 ? [[]] : []),
    ...chunks(itemEdges(items, item), maxItems ?? 50),
    ...(maxItems === undefined ? [] : [distinctItems(item, items, maxItems)]),
    ...(items.properties?.key ? [similar.map((key) => ({ ...(item as object), key }))] : []),
  ];
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}

/** Items that differ, each at an edge. */
function itemEdges(schema: Schema, item: unknown): unknown[] {
  if (schema.type !== 'object') return edgesOf(schema, item);
  const { properties = {}, required = [] } = schema;
  const others = distinctItems(item, schema, 500) as JsonObject[];
  let next = 400;
  const edges = Object.entries(properties).flatMap(([name, property]) =>
    edgesOf(property, (item as JsonObject)?.[name]).map((value) => ({ ...others[next++], [name]: value })),
  );
  const bare = (): JsonObject => {
    const other = others[next++];
    return Object.fromEntries(required.map((name) => [name, other?.[name] ?? (item as JsonObject)?.[name]]));
  };
  // The longest of everything at once.
  const full = Object.entries(properties).map(([name, property]) => {
    const values = edgesOf(property, (item as JsonObject)?.[name]);
    return [name, values.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), values[0])] as const;
  });
  // Once without an item before it, and once after one that has everything.
  return [bare(), ...edges, Object.fromEntries(full), bare()];
}

function lengthOf(value: unknown): number {
  return typeof value === 'number' ? value : String(value).length;
}

/** Bodies with one property at an edge each; the others are left out where they may be. The first has no optional one. */
export function edgeBodies(operation: Operation, validator: Validator): JsonObject[] {
  const bare = bareBody(operation);
  const edges = Object.entries(edgesByProperty(operation, validator));
  return [bare, ...edges.flatMap(([name, values]) => values.map((value) => ({ ...bare, [name]: value })))];
}

/** Bodies in pairs: a list whose items have another value than a default, and then the same list with the property left out. */
export function defaultsInLists(operation: Operation, validator: Validator): JsonObject[] {
  const bare = bareBody(operation);
  const full = fullBody(operation);
  return Object.entries(bodySchemaOf(operation).properties ?? {})
    .flatMap(([name, { items }]) =>
      Object.entries(items?.properties ?? {}).flatMap(([property, schema]) => {
        const other = edgesOf(schema, undefined).find((value) => value !== schema.default);
        if (schema.default === undefined || other === undefined) return [];
        const lists = [other, undefined].map((value) =>
          (full[name] as JsonObject[]).map((item) => withAt(item, [property], value)),
        );
        return lists.map((list) => ({ ...bare, [name]: list }));
      }),
    )
    .filter((body) => isValid(operation, body, validator));
}

/** The last of the bodies for each set of properties. */
export function onePerProperty(bodies: readonly JsonObject[]): JsonObject[] {
  return [...new Map(bodies.map((body) => [Object.keys(body).join(), body])).values()];
}

/** Bodies with as many properties at an edge as may be, so that few of them have every edge. */
export function edgeBundles(operation: Operation, validator: Validator): JsonObject[] {
  const edges = Object.entries(edgesByProperty(operation, validator)).filter(
    ([, values]) => values.length > 0,
  );
  const count = Math.max(0, ...edges.map(([, values]) => values.length));
  const bundles = Array.from({ length: count }, (_, index) => ({
    ...bareBody(operation),
    ...Object.fromEntries(edges.map(([name, values]) => [name, values[index % values.length]])),
  }));
  return [bareBody(operation), ...bundles].filter((body) => isValid(operation, body, validator));
}

/** A body with every optional property that may be, each with another value than its default or example where there is one. */
export function unusualBody(operation: Operation, validator: Validator): JsonObject {
  const { properties = {} } = bodySchemaOf(operation);
  const full = fullBody(operation);
  const edges = edgesByProperty(operation, validator);
  let body = bareBody(operation);
  for (const [name, schema] of Object.entries(properties)) {
    if (name in body) continue;
    const usual = schema.default ?? full[name];
    const others = schema.type === 'array' ? [] : (edges[name] ?? []).filter((value) => value !== usual);
    const more = [...others, full[name]]
      .map((value) => ({ ...body, [name]: value }))
      .find((one) => isValid(operation, one, validator));
    body = more ?? body;
  }
  return body;
}

/** The values at the edge of each property that the operation accepts. */
function edgesByProperty(operation: Operation, validator: Validator): Record<string, unknown[]> {
  const { properties = {} } = bodySchemaOf(operation);
  const full = fullBody(operation);
  const bare = bareBody(operation);
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      edgesOf(schema, full[name]).filter((value) =>
        isValid(operation, { ...bare, [name]: value }, validator),
      ),
    ]),
  );
}

/** Whether a body breaks no rule of the contract. */
export function isValid(operation: Operation, body: unknown, validator: Validator): boolean {
  return validator.body(operation, body).length === 0;
}

/** Valid bodies of an operation, of every kind. */
export function validBodies(operation: Operation, validator: Validator): Arbitrary<JsonObject> {
  return (arbitraryOf(bodySchemaOf(operation)) as Arbitrary<JsonObject>).filter((body) =>
    isValid(operation, body, validator),
  );
}

/** Values that a schema allows. */
export function arbitraryOf(schema: Schema): Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true });
    case 'string':
      return stringOf(schema);
    case 'array':
      return arrayOf(schema);
    case 'object':
      return objectOf(schema);
    default:
      return fc.constant(schema.examples?.[0] ?? null);
  }
}

function stringOf({ format, pattern, minLength = 0, maxLength = 100 }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  const fits = (text: string): boolean => [...text].length >= minLength && [...text].length <= maxLength;
  if (pattern === undefined) return fc.string({ minLength, maxLength, unit: character }).filter(fits);
  const expression = new RegExp(pattern, 'u');
  return fc
    .oneof(
      fc.stringMatching(new RegExp(pattern), { size: 'small' }),
      fc.string({ maxLength, unit: fc.constantFrom(...'abcXYZ019-_') }),
    )
    .map((text) => [...text].slice(0, maxLength).join(''))
    .filter((text) => fits(text) && expression.test(text) && Buffer.from(text).toString() === text);
}

function arrayOf({ items = {}, minItems = 0, maxItems = 20, uniqueItems }: Schema): Arbitrary<unknown[]> {
  const most = Math.min(maxItems, 12);
  const list = fc.array(arbitraryOf(items), { minLength: minItems, maxLength: most });
  return uniqueItems || items.type === 'object' ? list.map((values) => distinct(values, items)) : list;
}

/** Without the items that equal an earlier one once defaults are in place, or have an earlier one's key. */
function distinct(values: readonly unknown[], items: Schema): unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const withDefaults = Object.entries(items.properties ?? {}).map(([name, schema]) => [
      name,
      (value as JsonObject)?.[name] ?? schema.default,
    ]);
    const key = (value as JsonObject)?.key;
    const names = [JSON.stringify(withDefaults), ...(key === undefined ? [] : [`key ${key}`])];
    if (names.some((name) => seen.has(name))) return false;
    for (const name of names) seen.add(name);
    return true;
  });
}

function objectOf({ properties = {}, required = [] }: Schema): Arbitrary<JsonObject> {
  return fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)])),
    { requiredKeys: required },
  ) as Arbitrary<JsonObject>;
}

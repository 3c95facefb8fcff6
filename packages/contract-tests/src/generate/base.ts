import { inlineReferences, type Operation, type Schema } from '@vpcep/contract';
import { contract } from '../contract/contract.ts';

/** A JSON object. */
export type JsonObject = Record<string, unknown>;

const bodySchemas = new WeakMap<Operation, Schema>();

/** The schema of an operation's body, references followed; `{}` where it takes none. */
export function bodySchemaOf(operation: Operation): Schema {
  let schema = bodySchemas.get(operation);
  if (!schema) {
    schema = operation.request?.schema ? inlineReferences(contract, operation.request.schema) : {};
    bodySchemas.set(operation, schema);
  }
  return schema;
}

/** A valid body with every property that an operation takes: those of its examples, and of the examples in its schema. */
export function fullBody(operation: Operation): JsonObject {
  const { properties = {} } = bodySchemaOf(operation);
  const examples = (operation.request?.examples ?? []).map(({ value }) => value as JsonObject);
  const merged: JsonObject = Object.assign({}, ...examples);
  for (const [name, schema] of Object.entries(properties)) {
    if (merged[name] === undefined) merged[name] = exampleOf(schema);
  }
  return structuredClone(merged);
}

/** A body with required properties only. */
export function bareBody(operation: Operation): JsonObject {
  const { required = [] } = bodySchemaOf(operation);
  const full = fullBody(operation);
  return Object.fromEntries(required.map((name) => [name, full[name]]));
}

/** A value that a schema shows or states. */
function exampleOf(schema: Schema): unknown {
  return schema.examples?.[0] ?? schema.default ?? schema.enum?.[0] ?? schema.minimum;
}

/** Items of an array that differ from each other, each as the given one is but for one property. */
export function distinctItems(item: unknown, schema: Schema | undefined, count: number): unknown[] {
  const [name, property] =
    Object.entries(schema?.properties ?? {}).find(
      ([, { type, enum: values }]) => !values && (type === 'integer' || type === 'string'),
    ) ?? [];
  return Array.from({ length: count }, (_, index) => {
    if (!name || !property) return index;
    const value = property.type === 'integer' ? (property.minimum ?? 0) + index : `k${index}`;
    return { ...(item as object), [name]: value };
  });
}

/** Gives each item of a body the texts that it leaves out and that the contract says are empty then: `minLength` states the 0. */
export function withEmptyTexts({ properties = {} }: Schema, body: JsonObject): JsonObject {
  const filled = Object.entries(body).map(([name, value]) => {
    const texts = Object.entries(properties[name]?.items?.properties ?? {})
      .filter(([, { default: usual, minLength }]) => usual === undefined && minLength === 0)
      .map(([text]) => text);
    const fill = (item: JsonObject): JsonObject => ({
      ...item,
      ...Object.fromEntries(texts.filter((text) => !(text in item)).map((text) => [text, ''])),
    });
    return [name, Array.isArray(value) && texts.length > 0 ? value.map(fill) : value];
  });
  return Object.fromEntries(filled);
}

/** Reads what stands at a path; `[]` is the first item. */
export function getAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, name) => (node as Record<string, unknown> | undefined)?.[name === '[]' ? '0' : name],
    value,
  );
}

/** A copy with another value at a path; undefined takes it away. */
export function withAt(value: unknown, path: readonly string[], change: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === 0 ? withAt(item, rest, change) : item));
  }
  const { [name]: before, ...others } = (value ?? {}) as JsonObject;
  const after = withAt(before, rest, change);
  return after === undefined ? others : { ...(value as JsonObject), [name]: after };
}

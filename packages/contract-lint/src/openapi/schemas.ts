import type { Oas3_1Schema, Oas3Schema } from '@redocly/openapi-core';
import { propertiesOf } from '@vpcep/contract';

/** A schema as Redocly's visitors get it. */
export type VisitedSchema = Oas3Schema | Oas3_1Schema;

/** The extension that says, in every language, why a value has no upper limit. */
export const reasonKey = 'x-unbounded';

/** Whether a schema says why it has no upper limit. */
export function hasReason(schema: VisitedSchema): boolean {
  const reason = propertiesOf(schema)[reasonKey];
  return typeof reason === 'string' && reason.trim() !== '';
}

/** Whether a schema allows values of a JSON type by name. */
export function hasType({ type }: VisitedSchema, name: string): boolean {
  return Array.isArray(type) ? type.includes(name) : type === name;
}

/** Whether a schema describes an object. */
export function describesObject(schema: VisitedSchema): boolean {
  return hasType(schema, 'object') || 'properties' in schema;
}

/** The keyword by which an object schema rejects properties that it does not list. Undefined where it allows them. */
export function closingKeyword(
  schema: VisitedSchema,
): 'additionalProperties' | 'unevaluatedProperties' | undefined {
  const keywords = ['additionalProperties', 'unevaluatedProperties'] as const;
  return keywords.find((keyword) => propertiesOf(schema)[keyword] === false);
}

/** The parts that a schema is composed of, with `$ref` where they are references. */
export function partsOf({ allOf = [], anyOf = [], oneOf = [] }: VisitedSchema) {
  return [...allOf, ...anyOf, ...oneOf];
}

import type { OpenApiDocument, Schema } from './document.ts';
import { effectiveSchema } from './effective-schema.ts';

/** How deep schemas are followed: one that contains itself sets no limit. */
const maximumDepth = 32;

/**
 * The most values that a body of a schema can have: itself, and all that its properties and items hold.
 *
 * @returns `Infinity` where the schema sets no limit: it is open, a list of any length, a choice, or missing
 */
export function mostValues(document: OpenApiDocument, schema: Schema | undefined, depth = 0): number {
  if (!schema || depth > maximumDepth) return Number.POSITIVE_INFINITY;
  const effective = effectiveSchema(document, schema);
  const { type, properties, items, maxItems = Number.POSITIVE_INFINITY } = effective;
  if (effective.oneOf || effective.anyOf) return Number.POSITIVE_INFINITY;
  if (items) return 1 + maxItems * mostValues(document, items, depth + 1);
  if (![type].flat().includes('object')) return 1;
  const closed = effective.additionalProperties === false || effective.unevaluatedProperties === false;
  const parts = Object.values(properties ?? {}).map((part) => mostValues(document, part, depth + 1));
  return closed ? parts.reduce((sum, part) => sum + part, 1) : Number.POSITIVE_INFINITY;
}

import { Converter } from '@apiture/openapi-down-convert';
import type { OpenApiDocument } from '../model/document.ts';

/**
 * A published projection as an OpenAPI 3.0.3 document, for tools that do not read 3.1. What 3.0 cannot say (several examples of a
 * schema, `null` as a type, `const`) is written in its closest form.
 */
export function downgrade(published: OpenApiDocument): object {
  const converted = new Converter(withNullable(published) as OpenApiDocument, {
    allOfTransform: true,
    convertSchemaComments: false,
  }).convert() as { info: { summary?: string } };
  // The converter leaves what 3.0 does not have.
  delete converted.info.summary;
  return converted;
}

/** A copy in which `null` among the alternatives of `anyOf` is said by `nullable`, as 3.0 does; the converter leaves it. */
function withNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullable);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withNullable(value)]));
  const { anyOf, ...own } = copy as { anyOf?: unknown };
  if (!Array.isArray(anyOf) || !anyOf.some(isNull)) return copy;
  const others = anyOf.filter((part) => !isNull(part));
  return { ...own, nullable: true, [others.length === 1 ? 'allOf' : 'anyOf']: others };
}

function isNull(schema: unknown): boolean {
  return (schema as { type?: unknown }).type === 'null';
}

import type { OpenApiDocument, Schema } from './document.ts';
import { dereference } from './reference.ts';

/**
 * A schema as it takes effect, one level deep: what a reference names with the keywords beside it, and all parts of `allOf`, in
 * one. Its properties and items are left as they are written.
 *
 * @throws {Error} a reference names nothing
 */
export function effectiveSchema(document: OpenApiDocument, schema: Schema): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts = [...($ref ? [dereference<Schema>(document, { $ref })] : []), ...(allOf ?? [])];
  const effective: Schema = {};
  for (const part of [...parts.map((each) => effectiveSchema(document, each)), own]) {
    const { properties, required } = effective;
    Object.assign(effective, part);
    if (properties) effective.properties = { ...properties, ...part.properties };
    if (required) effective.required = [...required, ...(part.required ?? [])];
  }
  return effective;
}

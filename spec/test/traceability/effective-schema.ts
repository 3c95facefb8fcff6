import type { OpenApiDocument, Schema } from '../../src/index.ts';
import { resolve } from '../contract.ts';

/** A schema as it takes effect: what a reference names with the keywords beside it, and all parts of `allOf`, in one. */
export function effectiveSchema(document: OpenApiDocument, schema: Schema): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts = [...($ref ? [resolve<Schema>(document, { $ref })] : []), ...(allOf ?? [])];
  const effective: Schema = {};
  for (const part of [...parts.map((each) => effectiveSchema(document, each)), own]) {
    const { properties, required } = effective;
    Object.assign(effective, part);
    if (properties) effective.properties = { ...properties, ...part.properties };
    if (required) effective.required = [...required, ...(part.required ?? [])];
  }
  return effective;
}

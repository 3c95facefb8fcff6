import { effectiveSchema, type OpenApiDocument, type Schema } from '@vpcep/contract';

/** A value that a schema lists, and what it means. */
export interface KnownValue {
  value: string;
  meaning: string | undefined;
}

/** The values that a schema lists; also those of an enum that is open: one part of `anyOf` lists them, another takes any. */
export function knownValues(document: OpenApiDocument, schema: Schema): KnownValue[] {
  const parts = [schema, ...(schema.anyOf ?? []).map((part) => effectiveSchema(document, part))];
  const { enum: values = [], 'x-enumDescriptions': meanings = {} } =
    parts.find((part) => part.enum !== undefined) ?? {};
  return values.map((value) => ({ value: String(value), meaning: meanings[String(value)] }));
}

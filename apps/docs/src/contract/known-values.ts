import { effectiveSchema, type OpenApiDocument, type Schema } from '@vpcep/contract';

/** A value that a schema lists, and what it means. */
export interface KnownValue {
  value: string;
  meaning: string | undefined;
}

/** The values that a schema lists; also those of an enum that is open: one part of `anyOf` lists them, another takes any. */
export function knownValues(document: OpenApiDocument, schema: Schema): KnownValue[] {
  const { enum: values = [], 'x-enumDescriptions': meanings = {} } =
    alternativesOf(document, schema).find((part) => part.enum !== undefined) ?? {};
  return values.map((value) => ({ value: String(value), meaning: meanings[String(value)] }));
}

/** The JSON types that a schema takes, in any of its parts. */
export function typesOf(document: OpenApiDocument, schema: Schema): string[] {
  return [...new Set(alternativesOf(document, schema).flatMap(({ type }) => type ?? []))];
}

/** A schema, and every part of its `anyOf`. */
function alternativesOf(document: OpenApiDocument, schema: Schema): Schema[] {
  const own = effectiveSchema(document, schema);
  return [own, ...(own.anyOf ?? []).flatMap((part) => alternativesOf(document, part))];
}

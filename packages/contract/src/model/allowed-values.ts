import type { OpenApiDocument, Schema } from './document.ts';
import { effectiveSchema } from './effective-schema.ts';

/** The values that a schema names. */
export interface NamedValues {
  readonly values: readonly string[];
  /** What each value means. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Whether values that are not named are valid as well, as in responses: the service may add some. */
  readonly isOpen: boolean;
}

/**
 * The values that a schema names: those of its `enum`; or, where it is open (`anyOf` of an `enum` and a plain string), those of
 * that `enum`. Undefined for a schema that names none.
 *
 * @throws {Error} a reference names nothing
 */
export function namedValuesOf(document: OpenApiDocument, schema: Schema): NamedValues | undefined {
  const { enum: values, anyOf, ...own } = withoutNull(document, schema).schema;
  if (values) {
    return { values: values.map(String), descriptions: own['x-enumDescriptions'] ?? {}, isOpen: false };
  }
  const parts = (anyOf ?? []).map((part) => effectiveSchema(document, part));
  const named = parts.find((part) => part.enum);
  if (!named?.enum) return undefined;
  return {
    values: named.enum.map(String),
    descriptions: named['x-enumDescriptions'] ?? {},
    isOpen: parts.some((part) => !part.enum),
  };
}

/**
 * A schema as it takes effect, and whether `null` is valid beside it: written as `type: [string, "null"]`, or as `anyOf` with
 * `type: "null"`.
 *
 * @throws {Error} a reference names nothing
 */
export function withoutNull(
  document: OpenApiDocument,
  schema: Schema,
): { readonly schema: Schema; readonly isNullable: boolean } {
  const { type, anyOf, ...own } = effectiveSchema(document, schema);
  const alternatives = anyOf?.filter((part) => part.type !== 'null');
  const types = [type ?? []].flat().filter((name) => name !== 'null');
  const isNullable = alternatives?.length !== anyOf?.length || types.length !== [type ?? []].flat().length;
  const [only, ...others] = alternatives ?? [];
  const unwrapped = only && others.length === 0 && isNullable ? withoutNull(document, only).schema : {};
  return {
    isNullable,
    schema: {
      ...unwrapped,
      ...(types.length > 0 && { type: types.length === 1 ? types[0] : types }),
      ...(alternatives && !(others.length === 0 && isNullable) && { anyOf: alternatives }),
      ...own,
    } as Schema,
  };
}

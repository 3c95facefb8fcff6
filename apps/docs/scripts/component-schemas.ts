import { type OpenApiDocument, schemasBehind } from '@vpcep/contract';

const prefix = '#/components/schemas/';
const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** A JSON Schema for each component of an OpenAPI document, by name: each holds what it refers to. */
export function componentSchemas(document: OpenApiDocument): Map<string, object> {
  return new Map(
    Object.entries(document.components.schemas).map(([name, schema]) => {
      const needed = [...schemasBehind(document, schema)].sort(([one], [other]) => (one < other ? -1 : 1));
      const $defs = Object.fromEntries(needed.map(([other, part]) => [other, localized(part)]));
      const own = { $schema: dialect, title: name, ...(localized(schema) as object) };
      return [name, needed.length > 0 ? { ...own, $defs } : own];
    }),
  );
}

/** The same schema with references into its own file. */
function localized(part: unknown): unknown {
  return JSON.parse(JSON.stringify(part), (key, value) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(prefix)
      ? `#/$defs/${value.slice(prefix.length)}`
      : value,
  );
}

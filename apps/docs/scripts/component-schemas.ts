import type { OpenApiDocument, Schema } from '@vpcep/contract';

const prefix = '#/components/schemas/';
const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** A JSON Schema for each component of an OpenAPI document, by name: each holds what it refers to. */
export function componentSchemas({ components }: OpenApiDocument): Map<string, object> {
  const all: Readonly<Record<string, Schema>> = components?.schemas ?? {};
  return new Map(
    Object.entries(all).map(([name, schema]) => {
      const needed = namesIn(schema, all, new Set());
      const $defs = Object.fromEntries([...needed].sort().map((other) => [other, localized(all[other])]));
      const own = { $schema: dialect, title: name, ...(localized(schema) as object) };
      return [name, needed.size > 0 ? { ...own, $defs } : own];
    }),
  );
}

/** The components that a schema refers to, and those that they refer to. */
function namesIn(part: unknown, all: Readonly<Record<string, Schema>>, found: Set<string>): Set<string> {
  for (const [, name = ''] of JSON.stringify(part).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    namesIn(all[name], all, found);
  }
  return found;
}

/** The same schema with references into its own file. */
function localized(part: unknown): unknown {
  return JSON.parse(JSON.stringify(part), (key, value) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(prefix)
      ? `#/$defs/${value.slice(prefix.length)}`
      : value,
  );
}

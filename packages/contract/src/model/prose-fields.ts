import { entryCompanions } from './companions.ts';

/**
 * The fields that hold prose, by type of node: Redocly's type names in OpenAPI and Arazzo documents, our own in the companion
 * files. Everything that translates or checks prose reads this table. A field holds a text, or a map of texts (`x-enumDescriptions`).
 */
const proseFieldsByType: Readonly<Record<string, readonly string[]>> = {
  Info: ['title', 'summary', 'description'],
  Tag: ['x-displayName', 'summary', 'description'],
  ExternalDocs: ['description'],
  Server: ['description'],
  ServerVariable: ['description'],
  PathItem: ['summary', 'description'],
  Operation: ['summary', 'description'],
  Parameter: ['description'],
  RequestBody: ['description'],
  Response: ['summary', 'description'],
  Header: ['description'],
  Example: ['summary', 'description'],
  Link: ['description'],
  Schema: ['title', 'description', 'x-enumDescriptions', 'x-unbounded'],
  SecurityScheme: ['description'],
  Workflow: ['summary', 'description'],
  Step: ['description'],
  ...Object.fromEntries(entryCompanions.map(({ entries }) => [entries.type, entries.prose])),
};

/** The prose fields of a node type, in reading order; none for a type that holds no prose. */
export function proseFields(typeName: string): readonly string[] {
  return proseFieldsByType[typeName] ?? [];
}

import {
  dereference,
  type HttpMethod,
  type OpenApiDocument,
  operationsOf,
  parsePointer,
  type Schema,
} from '../../src/index.ts';
import { constraints } from './check-traceability.ts';

/** One fact taken out of (or falsified in) the contract. */
export interface Mutation {
  name: string;
  /** Changes the document, which is a copy. */
  apply: (document: OpenApiDocument) => void;
}

type Path = readonly (string | number)[];

/** Every mutation of what the named operations consist of: schemas, parameters, answers, the operations themselves. */
export function mutationsOf(document: OpenApiDocument, operationIds: readonly string[]): Mutation[] {
  const operations = operationsOf(document).filter(({ id }) => operationIds.includes(id));
  const components = new Set<string>();
  for (const { path, object } of operations)
    collectReferences(document, [object, document.paths[path]?.parameters], components);

  return [
    ...[...components].sort().flatMap((pointer): Mutation[] => {
      const path = parsePointer(pointer);
      if (path[1] === 'schemas') return schemaMutations(document, path);
      if (path[1] === 'parameters') {
        return [removal([...path, 'required']), ...schemaMutations(document, [...path, 'schema'])];
      }
      if (path[1] === 'requestBodies') return [removal([...path, 'required'])];
      return [];
    }),
    ...operations.flatMap(({ path, method: name, object }): Mutation[] => {
      const method = name.toLowerCase() as HttpMethod;
      return [
        removal(['paths', path, method]),
        ...Object.keys(object.responses).map((status) =>
          removal(['paths', path, method, 'responses', status]),
        ),
        ...(document.paths[path]?.parameters ?? []).map((_, index) =>
          removal(['paths', path, 'parameters', index]),
        ),
      ];
    }),
  ];
}

/** The pointers of all components that a part of the document leads to. */
function collectReferences(document: OpenApiDocument, node: unknown, found: Set<string>): void {
  JSON.stringify(node, (key, value) => {
    if (key === '$ref' && !found.has(value)) {
      found.add(value);
      collectReferences(document, dereference(document, { $ref: value }), found);
    }
    return value;
  });
}

/** What can be taken out of a schema and those inside it. References lead to components, which have their own turn. */
function schemaMutations(document: OpenApiDocument, path: Path): Mutation[] {
  const schema = at(document, path) as Schema;
  const inside = (key: keyof Schema, keys: readonly (string | number)[]): Mutation[] =>
    keys.flatMap((name) => [
      removal([...path, key, name]),
      ...schemaMutations(document, [...path, key, name]),
    ]);
  return [
    // A part of allOf may repeat the type that another part has: taking it out there changes nothing.
    ...[...constraints, ...(path.at(-2) === 'allOf' ? [] : ['type' as const])]
      .filter((keyword) => keyword in schema)
      .map((keyword) => removal([...path, keyword])),
    ...constraints
      .filter((keyword) => typeof schema[keyword] === 'number')
      .map((keyword) => increment([...path, keyword])),
    ...(Array.isArray(schema.type) ? schema.type.map((_, index) => removal([...path, 'type', index])) : []),
    ...(schema.enum ?? []).map((_, index) => removal([...path, 'enum', index])),
    ...(schema.required ?? []).map((_, index) => removal([...path, 'required', index])),
    ...inside('properties', Object.keys(schema.properties ?? {})),
    ...inside('allOf', Object.keys(schema.allOf ?? []).map(Number)),
    ...inside('anyOf', Object.keys(schema.anyOf ?? []).map(Number)),
    ...(schema.items ? [removal([...path, 'items']), ...schemaMutations(document, [...path, 'items'])] : []),
  ];
}

function removal(path: Path): Mutation {
  return {
    name: `remove ${path.join('/')}`,
    apply: (document) => {
      const holder = at(document, path.slice(0, -1));
      const key = path.at(-1) as never;
      if (Array.isArray(holder)) holder.splice(key, 1);
      else delete (holder as Record<string, unknown>)[key];
    },
  };
}

function increment(path: Path): Mutation {
  return {
    name: `raise ${path.join('/')} by 1`,
    apply: (document) => {
      const holder = at(document, path.slice(0, -1)) as Record<string, number>;
      const key = String(path.at(-1));
      holder[key] = (holder[key] ?? 0) + 1;
    },
  };
}

function at(document: OpenApiDocument, path: Path): unknown {
  return path.reduce<unknown>((node, part) => (node as Record<string | number, unknown>)[part], document);
}

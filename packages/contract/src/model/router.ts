import type { Operation } from './operation.ts';

/** What a request path leads to. */
export interface Route<O extends Pick<Operation, 'method' | 'path'> = Operation> {
  readonly operation: O;
  /** Values of the path parameters by name, percent-encoded as sent. */
  readonly values: Readonly<Record<string, string>>;
}

/** Finds operations by method and path. */
export interface Router<O extends Pick<Operation, 'method' | 'path'> = Operation> {
  /** The operation of a request; undefined when the contract has none. */
  match(method: string, path: string): Route<O> | undefined;
  /** All of them. */
  readonly operations: readonly O[];
  /** The operations on a path, whatever their method. */
  at(path: string): readonly O[];
  /** Whether a path belongs to the same API, but not to the contract. */
  isNeighbour(path: string): boolean;
}

interface Template<O> {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly operations: readonly O[];
}

/**
 * Indexes operations by their paths: literal ones first, the others by their number of segments, so that a request looks at
 * few of them however many there are. Neighbours have no operations, so they never lead to one by their form.
 *
 * @param neighbours paths of the same API that none of the operations has
 */
export function createRouter<O extends Pick<Operation, 'method' | 'path'>>(
  operations: readonly O[],
  neighbours: readonly string[] = [],
): Router<O> {
  const byPath = new Map<string, O[]>();
  for (const operation of operations) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  }
  for (const path of neighbours) if (!byPath.has(path)) byPath.set(path, []);
  const templates = new Map<number, Template<O>[]>();
  for (const [path, group] of byPath) {
    const length = path.split('/').length;
    const template = {
      pattern: pathPattern(path),
      names: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
      operations: group,
    };
    templates.set(length, [...(templates.get(length) ?? []), template]);
  }
  // OpenAPI: a path without parameters is matched before its templated counterparts.
  for (const group of templates.values()) group.sort((a, b) => a.names.length - b.names.length);

  const find = (path: string): { template: Template<O>; groups: readonly string[] } | undefined => {
    for (const template of templates.get(path.split('/').length) ?? []) {
      const groups = template.pattern.exec(path);
      if (groups) return { template, groups: groups.slice(1) };
    }
    return undefined;
  };
  return {
    operations,
    match(method, path) {
      const found = find(path);
      const operation = found?.template.operations.find((candidate) => candidate.method === method);
      if (!found || !operation) return undefined;
      const { names } = found.template;
      const values: Record<string, string> = {};
      for (let index = 0; index < names.length; index++) {
        values[names[index] as string] = found.groups[index] as string;
      }
      return { operation, values };
    },
    at: (path) => find(path)?.template.operations ?? [],
    isNeighbour: (path) => find(path)?.template.operations.length === 0,
  };
}

/** A path template as a pattern whose groups are the parameters. */
function pathPattern(path: string): RegExp {
  const literals = path.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('([^/]+)')}$`);
}

/**
 * Fills the parameters of a path template.
 *
 * @param values by name; percent-encoded on the way
 */
export function fillPath(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^}]+)\}/g, (braces, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] as string) : braces,
  );
}

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

/** What the templates have in common that begin with the same segments. */
interface Branch<O> {
  /** By the next segment, where it is literal. */
  readonly literals: Map<string, Branch<O>>;
  /** Where the next segment has a parameter. */
  parameter?: Branch<O>;
  /** Those that end here. */
  readonly templates: Template<O>[];
}

/**
 * Indexes operations by the segments of their paths, literal ones first, so that a request looks at few of them however many
 * there are. Neighbours have no operations, so they never lead to one by their form.
 *
 * @param neighbours paths of the same API that none of the operations has
 */
export function createRouter<O extends Pick<Operation, 'method' | 'path'>>(
  operations: readonly O[],
  neighbours: readonly string[] = [],
): Router<O> {
  const byPath = new Map<string, O[]>();
  for (const operation of operations) {
    const group = byPath.get(operation.path);
    if (group) group.push(operation);
    else byPath.set(operation.path, [operation]);
  }
  for (const path of neighbours) if (!byPath.has(path)) byPath.set(path, []);
  const root = newBranch<O>();
  for (const [path, group] of byPath) {
    branchOf(root, path).templates.push({
      pattern: pathPattern(path),
      names: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
      operations: group,
    });
  }

  return {
    operations,
    match(method, path) {
      const found = findTemplate(root, path);
      const operation = found?.template.operations.find((candidate) => candidate.method === method);
      if (!found || !operation) return undefined;
      const { names } = found.template;
      const values: Record<string, string> = {};
      for (let index = 0; index < names.length; index++) {
        values[names[index] as string] = found.groups[index] as string;
      }
      return { operation, values };
    },
    at: (path) => findTemplate(root, path)?.template.operations ?? [],
    isNeighbour: (path) => findTemplate(root, path)?.template.operations.length === 0,
  };
}

function newBranch<O>(): Branch<O> {
  return { literals: new Map(), templates: [] };
}

/** Where a template belongs; the branches that lead there are made on the way. */
function branchOf<O>(root: Branch<O>, path: string): Branch<O> {
  return path.split('/').reduce((branch, segment) => {
    if (segment.includes('{')) {
      branch.parameter ??= newBranch();
      return branch.parameter;
    }
    const next = branch.literals.get(segment) ?? newBranch<O>();
    branch.literals.set(segment, next);
    return next;
  }, root);
}

/** OpenAPI: a path without parameters is matched before its templated counterparts. */
function findTemplate<O>(
  root: Branch<O>,
  path: string,
): { readonly template: Template<O>; readonly groups: readonly string[] } | undefined {
  const segments = path.split('/');

  function find(branch: Branch<O>, index: number): ReturnType<typeof findTemplate<O>> {
    const segment = segments[index];
    if (segment === undefined) {
      for (const template of branch.templates) {
        const groups = template.pattern.exec(path);
        if (groups) return { template, groups: groups.slice(1) };
      }
      return undefined;
    }
    const literal = branch.literals.get(segment);
    return (literal && find(literal, index + 1)) ?? (branch.parameter && find(branch.parameter, index + 1));
  }
  return find(root, 0);
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

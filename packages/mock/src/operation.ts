import type { Router } from '@vpcep/server';

/** A response that the contract documents for an operation. */
export interface DocumentedResponse {
  /** A status code of three digits, or `default`. */
  readonly status: string;
  /** Names of its examples; the first is given unless another is asked for. */
  readonly examples: readonly string[];
}

/** What the mock needs to know of an operation of the contract. */
export interface Operation {
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** The path of the contract, parameters in braces. */
  readonly path: string;
  readonly takesBody: boolean;
  readonly responses: readonly DocumentedResponse[];
  /** Sample values of the path parameters, by name. */
  readonly samples: Readonly<Record<string, string>>;
}

/** Fills the path parameters of an operation with the contract's sample values. */
export function samplePath(operation: Operation): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name) => operation.samples[name] ?? name);
}

/** Finds operations by method and path. */
export function createRouter(operations: readonly Operation[]): Router<Operation> {
  const at = (path: string) => operations.filter((operation) => pattern(operation.path).test(path));
  return {
    at,
    match(method, path) {
      const operation = at(path).find((candidate) => candidate.method === method);
      return operation && { operation, values: {} };
    },
  };
}

function pattern(path: string): RegExp {
  const segments = path.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${segments.join('[^/]+')}$`);
}

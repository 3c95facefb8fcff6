/** An answer that the contract documents for an operation. */
export interface DocumentedAnswer {
  /** A status code of three digits, or `default`. */
  readonly status: string;
  /** Names of its examples, the first being the one that is answered unless another is asked for. */
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
  readonly answers: readonly DocumentedAnswer[];
  /** Sample values of the path parameters, by name. */
  readonly samples: Readonly<Record<string, string>>;
}

/**
 * Finds the operations that share a path.
 *
 * @param path the path of a request, as it was sent
 */
export function operationsAt(operations: readonly Operation[], path: string): Operation[] {
  return operations.filter((operation) => pattern(operation.path).test(path));
}

/** Fills the path parameters of an operation with the contract's sample values. */
export function samplePath(operation: Operation): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name) => operation.samples[name] ?? name);
}

function pattern(path: string): RegExp {
  const segments = path.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${segments.join('[^/]+')}$`);
}

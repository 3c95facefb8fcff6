import type { Operation } from './operation.ts';
import { fillPath } from './router.ts';

/** A request that the contract shows. */
export interface SampleRequest {
  /** In upper case. */
  readonly method: string;
  /** With the sample values of its parameters in place. */
  readonly path: string;
  /** The sample values of the path parameters, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** A copy of the example body; undefined where the operation takes none. */
  readonly body: unknown;
}

/**
 * The request to an operation that the contract's examples show: the example of each path parameter, and an example body.
 *
 * @param example name of the example body; the first when left out
 * @throws {Error} a path parameter or the body has no example, or none of that name
 */
export function sampleRequest(operation: Operation, example?: string): SampleRequest {
  const { id, method, path, pathParameters, request } = operation;
  const parameters = Object.fromEntries(
    pathParameters.map((name) => [name, sampleParameter(operation, name)]),
  );
  return { method, path: fillPath(path, parameters), parameters, body: sampleBody() };

  function sampleBody(): unknown {
    if (!request) return undefined;
    const found =
      example === undefined ? request.examples[0] : request.examples.find(({ name }) => name === example);
    if (!found)
      throw new Error(`The request of ${id} has no example ${example ?? ''}: add one to the contract.`);
    return structuredClone(found.value);
  }
}

/**
 * The example of a parameter.
 *
 * @throws {Error} the operation has no such parameter, or it has no example
 */
export function sampleParameter({ id, parameters }: Operation, name: string): string {
  const parameter = parameters.find((candidate) => candidate.name === name);
  const value = parameter?.example ?? parameter?.schema?.examples?.[0];
  if (value === undefined)
    throw new Error(`The parameter ${name} of ${id} has no example: add one to the contract.`);
  return String(value);
}

import type { Behaviour } from '../behaviour/behaviour.ts';
import { behaviours } from '../behaviour/behaviours.ts';
import { bodyValidator, type Operation, operations, parameterValidator, type Validate } from '../contract.ts';

/** An operation with all that is needed to serve it. */
export interface Route {
  readonly operation: Operation;
  /** Matches a path; groups are the parameters, percent-encoded. */
  readonly pattern: RegExp;
  readonly validateBody: Validate | undefined;
  readonly parameters: readonly { readonly name: string; readonly validate: Validate }[];
  /** Undefined where the sandbox does not know the operation. */
  readonly behaviour: Behaviour | undefined;
}

/** The operations of the contract, as routes. */
export const routes: readonly Route[] = operations.map((operation) => ({
  operation,
  pattern: new RegExp(
    `^${operation.path.replace(/[.*+?^$()[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+)')}$`,
  ),
  validateBody: bodyValidator(operation.operationId),
  parameters: operation.parameters.map((name) => ({ name, validate: parameterValidator(name) })),
  behaviour: behaviours[operation.operationId],
}));

/** A route that fits a request. */
export interface Match {
  readonly route: Route;
  /** Values of the parameters, percent-encoded, in the order of the path. */
  readonly values: readonly string[];
}

/** Finds the route of a request. */
export function findRoute(method: string, path: string): Match | undefined {
  for (const route of routes) {
    if (route.operation.method !== method) continue;
    const values = route.pattern.exec(path);
    if (values) return { route, values: values.slice(1) };
  }
  return undefined;
}

/** The methods that the contract has on a path. */
export function methodsAt(path: string): string[] {
  return routes.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation.method);
}

import type { Router } from '@vpcep/server';
import { bodyValidator, type Operation, operations, parameterValidator, type Validate } from '../contract.ts';
import { handlers } from '../operations/handlers.ts';
import type { OperationHandler } from '../operations/operation-handler.ts';

/** An operation with all that is needed to serve it. */
export interface Route {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  readonly pointer: string;
  readonly bodyPointer: string;
  /** Names of the path parameters, in the order of the path. */
  readonly names: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly validate: Validate }[];
  readonly validateBody: Validate | undefined;
  /** Undefined where the sandbox does not know the operation. */
  readonly handler: OperationHandler | undefined;
  /** Matches a path; groups are the parameters, percent-encoded. */
  readonly pattern: RegExp;
}

const routes: readonly Route[] = operations.map(toRoute);

function toRoute({ operationId, method, path, parameters, pointer, bodyPointer = '' }: Operation): Route {
  return {
    operationId,
    method,
    pointer,
    bodyPointer,
    names: parameters,
    parameters: parameters.map((name) => ({ name, validate: parameterValidator(name) })),
    validateBody: bodyValidator(operationId),
    handler: handlers[operationId],
    pattern: new RegExp(`^${path.replace(/[.*+?^$()[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+)')}$`),
  };
}

/** The operations of the contract. */
export const router: Router<Route> = {
  match(method, path) {
    for (const operation of routes) {
      if (operation.method !== method) continue;
      const found = operation.pattern.exec(path);
      if (!found) continue;
      const values = Object.fromEntries(operation.names.map((name, index) => [name, found[index + 1] ?? '']));
      return { operation, values };
    }
    return undefined;
  },
  at: (path) => routes.filter(({ pattern }) => pattern.test(path)),
};

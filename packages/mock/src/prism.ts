import operationsModule from '@stoplight/prism-cli/dist/operations.js';
import {
  createInstance,
  type IHttpConfig,
  type IHttpOperationConfig,
  type IHttpResponse,
  type PrismHttpComponents,
} from '@stoplight/prism-http';
import type { OpenApiDocument } from '@vpcep/contract';
import type { OperationCall } from '@vpcep/server';

/** Which of the documented responses to give. */
export interface ExampleChoice {
  readonly status: number;
  /** Name of an example of that status; the first one if left out. */
  readonly example?: string | undefined;
}

/** Makes the body of a documented response from its examples; undefined where it has none. */
export type MakeBody = (call: OperationCall, choice: ExampleChoice) => Promise<unknown>;

/**
 * Lets Prism give the examples of a contract. This file is the only one that knows Prism.
 *
 * @param contract is left as it is
 */
export async function createBodyMaker(contract: OpenApiDocument): Promise<MakeBody> {
  const resources = await operationsModule.getHttpOperationsFromSpec(structuredClone(contract));
  // The router has found the operation: given all of them, Prism would look at each one for each request.
  const byId = new Map(resources.map((resource) => [resource.iid, [resource]]));
  return async ({ operation, method, path }, { status, example }) => {
    const mock: IHttpOperationConfig = { code: status, dynamic: false, mediaTypes: ['application/json'] };
    if (example !== undefined) mock.exampleKey = example;
    const config: IHttpConfig = { ...unchecked, mock };
    const request = { method: method.toLowerCase() as 'get', url: { path } };
    const candidates = byId.get(operation.id) ?? [];
    const outcome = await createInstance(config, components).request(request, candidates, config)();
    if (outcome._tag === 'Left') throw outcome.left;
    return (outcome.right.output as IHttpResponse).body;
  };
}

/** The request has been checked against the contract already. */
const unchecked = {
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  isProxy: false,
  upstreamProxy: undefined,
} as const;

/** A logger for Prism that says nothing. */
export const logger: object = {
  child: () => logger,
  ...Object.fromEntries(['debug', 'info', 'success', 'warn', 'error'].map((level) => [level, () => {}])),
};

const components = { logger } as unknown as PrismHttpComponents;

import operationsModule from '@stoplight/prism-cli/dist/operations.js';
import {
  createInstance,
  type IHttpConfig,
  type IHttpOperationConfig,
  type IHttpRequest,
  type IHttpResponse,
  type PrismHttpComponents,
} from '@stoplight/prism-http';
import type { Violation } from '@vpcep/server';
import type { Operation } from './operation.ts';
import { toViolation } from './to-violation.ts';

/** A request as the contract sees it. */
export interface ContractRequest {
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[]>>;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The parsed body; `undefined` where there is none. */
  readonly body: unknown;
}

/** A response as the contract sees it. */
export interface ContractResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body, or its text where it is not JSON. */
  readonly body: unknown;
}

/** Which of the documented responses to give. */
export interface ExampleChoice {
  readonly status: number;
  /** Name of an example of that status; the first one if left out. */
  readonly example?: string | undefined;
  /** Generate the body from the schema instead of taking an example. */
  readonly dynamic: boolean;
}

/** Judges exchanges by the contract, and makes responses from it. */
export interface Engine {
  readonly operations: readonly Operation[];
  /** Lists what is wrong with a request to one of the operations. */
  checkRequest(request: ContractRequest): Promise<Violation[]>;
  /** Lists what is wrong with a response to such a request. */
  checkResponse(request: ContractRequest, response: ContractResponse): Promise<Violation[]>;
  /** Makes a documented response to a request that passed. */
  respond(request: ContractRequest, choice: ExampleChoice): Promise<ContractResponse>;
}

type PrismOperation = Awaited<ReturnType<typeof operationsModule.getHttpOperationsFromSpec>>[number];

/**
 * Reads a contract. This file is the only one that knows the engine underneath, Prism.
 *
 * @param contract an OpenAPI document; it is left as it is
 */
export async function createEngine(contract: object): Promise<Engine> {
  const resources = await operationsModule.getHttpOperationsFromSpec(structuredClone(contract));

  async function run(request: ContractRequest, config: IHttpConfig, response?: ContractResponse) {
    // Prism only judges a response that it forwarded; "forwarding" here hands back the one at hand.
    const forward = () => () => async () => ({
      _tag: 'Right' as const,
      right: { statusCode: response?.status ?? 200, headers: { ...response?.headers }, body: response?.body },
    });
    const components = { logger, forward } as unknown as PrismHttpComponents;
    const outcome = await createInstance(config, components).request(toPrism(request), resources, config)();
    if (outcome._tag === 'Left') throw outcome.left;
    return outcome.right;
  }

  return {
    operations: resources.map(toOperation),
    async checkRequest(request) {
      const { validations } = await run(request, judging({ validateRequest: true, checkSecurity: true }));
      return validations.input.map((diagnostic) => toViolation(diagnostic, 'request'));
    },
    async checkResponse(request, response) {
      const { validations } = await run(request, judging({ validateResponse: true }), response);
      return validations.output.map((diagnostic) => toViolation(diagnostic, 'response'));
    },
    async respond(request, { status, example, dynamic }) {
      const mock: IHttpOperationConfig = { code: status, dynamic, mediaTypes: ['application/json'] };
      if (example !== undefined) mock.exampleKey = example;
      const { output } = await run(request, { ...quiet, isProxy: false, upstreamProxy: undefined, mock });
      const { statusCode, headers = {}, body } = output as IHttpResponse;
      return { status: statusCode, headers, body };
    },
  };
}

const quiet = {
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
} as const;

function judging(checks: Partial<Record<keyof typeof quiet, boolean>>): IHttpConfig {
  const nowhere = new URL('http://upstream.invalid');
  return {
    ...quiet,
    ...checks,
    isProxy: true,
    upstream: nowhere,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
}

const logger: object = {
  child: () => logger,
  ...Object.fromEntries(['debug', 'info', 'success', 'warn', 'error'].map((level) => [level, () => {}])),
};

function toPrism({ method, path, query = {}, headers = {}, body }: ContractRequest): IHttpRequest {
  return {
    method: method.toLowerCase() as IHttpRequest['method'],
    url: { path, query: { ...query } },
    headers: { ...headers },
    body,
  };
}

function toOperation(resource: PrismOperation): Operation {
  return {
    operationId: resource.iid ?? `${resource.method} ${resource.path}`,
    method: resource.method.toUpperCase(),
    path: resource.path,
    takesBody: (resource.request?.body?.contents ?? []).length > 0,
    responses: resource.responses.map(({ code, contents = [] }) => ({
      status: code,
      examples: contents.flatMap(({ examples = [] }) => examples.map(({ key }) => key)),
    })),
    samples: Object.fromEntries(
      (resource.request?.path ?? []).flatMap(({ name, examples = [] }) =>
        examples.slice(0, 1).map((example) => [name, String('value' in example ? example.value : name)]),
      ),
    ),
  };
}

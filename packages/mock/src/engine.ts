import operationsModule from '@stoplight/prism-cli/dist/operations.js';
import {
  createInstance,
  type IHttpConfig,
  type IHttpOperationConfig,
  type IHttpRequest,
  type IHttpResponse,
  type PrismHttpComponents,
} from '@stoplight/prism-http';
import type { Operation } from './operation.ts';
import { toViolation } from './to-violation.ts';
import type { Violation } from './violation.ts';

/** A request as the contract sees it. */
export interface ContractRequest {
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body; `undefined` where there is none. */
  readonly body: unknown;
}

/** An answer as the contract sees it. */
export interface ContractAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body, or its text where it is not JSON. */
  readonly body: unknown;
}

/** Which of the documented answers to give. */
export interface AnswerChoice {
  readonly status: number;
  /** Name of an example of that status; the first one if left out. */
  readonly example?: string | undefined;
  /** Make the body up from the schema instead of taking an example. */
  readonly dynamic: boolean;
}

/** Judges exchanges by the contract, and makes answers from it. */
export interface Engine {
  readonly operations: readonly Operation[];
  /** Lists what is wrong with a request to one of the operations. */
  checkRequest(request: ContractRequest): Promise<Violation[]>;
  /** Lists what is wrong with an answer to such a request. */
  checkAnswer(request: ContractRequest, answer: ContractAnswer): Promise<Violation[]>;
  /** Makes a documented answer to a request that passed. */
  mockAnswer(request: ContractRequest, choice: AnswerChoice): Promise<ContractAnswer>;
}

type PrismOperation = Awaited<ReturnType<typeof operationsModule.getHttpOperationsFromSpec>>[number];

/**
 * Reads a contract. This file is the only one that knows the engine underneath, Prism.
 *
 * @param contract an OpenAPI document; it is left as it is
 */
export async function createEngine(contract: object): Promise<Engine> {
  const resources = await operationsModule.getHttpOperationsFromSpec(structuredClone(contract));

  async function run(request: ContractRequest, config: IHttpConfig, answer?: ContractAnswer) {
    // Prism only judges an answer that it forwarded; "forwarding" here hands back the one at hand.
    const forward = () => () => async () => ({
      _tag: 'Right' as const,
      right: { statusCode: answer?.status ?? 200, headers: { ...answer?.headers }, body: answer?.body },
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
      return validations.input.map(toViolation);
    },
    async checkAnswer(request, answer) {
      const { validations } = await run(request, judging({ validateResponse: true }), answer);
      return validations.output.map(toViolation);
    },
    async mockAnswer(request, { status, example, dynamic }) {
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

function toPrism({ method, path, query, headers, body }: ContractRequest): IHttpRequest {
  return {
    method: method.toLowerCase() as IHttpRequest['method'],
    url: { path, query },
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
    answers: resource.responses.map(({ code, contents = [] }) => ({
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

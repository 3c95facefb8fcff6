import {
  type Example,
  type OperationObject as Operation,
  type Reference,
  type Response,
  readContract,
} from '@vpcep/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const contract = readContract();

/** An operation of the contract, with what the tests send and expect. */
export interface Sample {
  operationId: string;
  method: string;
  /** With the sample values of the path parameters. */
  path: string;
  /** The first request example; undefined where the operation takes no body. */
  body: unknown;
  /** The documented success, with its first example where it has a body. */
  success: { status: number; example?: string; value: unknown };
  /** Every documented answer example. */
  answers: { status: string; example: string; value: unknown }[];
}

/** Every operation of the contract. */
export const samples: Sample[] = Object.entries(contract.paths).flatMap(([template, item]) =>
  Object.entries(item)
    .filter(([key]) => key !== 'parameters')
    .map(([method, value]) => toSample(template, method, value as Operation)),
);

/** The operation that the contract calls so. */
export function sample(operationId: string): Sample {
  const found = samples.find((candidate) => candidate.operationId === operationId);
  if (!found) throw new Error(`The contract has no operation ${operationId}.`);
  return found;
}

function toSample(template: string, method: string, operation: Operation): Sample {
  const parameters = Object.values(contract.components.parameters ?? {});
  const request =
    operation.requestBody && resolve<{ content: Record<string, Content> }>(operation.requestBody);
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path: template.replace(/\{(.+?)\}/g, (_, name) =>
      String(parameters.find((parameter) => parameter.name === name)?.example),
    ),
    body: examplesOf(request?.content)[0]?.value,
    success: successOf(operation),
    answers: Object.entries(operation.responses).flatMap(([status, response]) =>
      examplesOf(resolve<Response>(response).content).map((answer) => ({ status, ...answer })),
    ),
  };
}

function successOf({ responses }: Operation): Sample['success'] {
  const status = Object.keys(responses).find((key) => key.startsWith('2')) ?? '';
  const [first] = examplesOf(resolve<Response>(responses[status] as Response).content);
  return { status: Number(status), value: undefined, ...first };
}

interface Content {
  examples?: Record<string, Example | Reference>;
}

function examplesOf(content: Record<string, Content> | undefined): { example: string; value: unknown }[] {
  return Object.entries(content?.['application/json']?.examples ?? {}).map(([example, value]) => ({
    example,
    value: resolve<Example>(value).value,
  }));
}

function resolve<T>(value: T | Reference): T {
  if (!(value as Reference).$ref) return value as T;
  const keys = (value as Reference).$ref.slice(2).split('/');
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], contract) as T;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

/** What the contract finds wrong with the body of an answer; judged without the engine of the mock. */
export function answerFaults(operationId: string, status: number, body: unknown): string[] {
  const operation = Object.values(contract.paths)
    .flatMap((item) => Object.values(item) as Operation[])
    .find((candidate) => candidate.operationId === operationId);
  const response = operation?.responses[String(status)] ?? operation?.responses.default;
  const schema = response && resolve<Response>(response).content?.['application/json']?.schema;
  if (!schema) return body === undefined ? [] : [`${operationId} documents no body with ${status}`];
  const validate = ajv.compile({ ...schema, components: contract.components });
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

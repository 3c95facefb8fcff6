import {
  type OperationObject as Operation,
  type Reference,
  type Response,
  readContract,
} from '@vpcep/contract';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export const contract = readContract();

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const validators = new Map<string, ValidateFunction | undefined>();

/** What the contract finds wrong with an answer; judged without the sandbox's own validators. */
export function answerFaults(method: string, target: string, status: number, body: unknown): string[] {
  const [path = ''] = target.split('?');
  const operation = Object.entries(contract.paths).find(([template]) =>
    new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )?.[1][method.toLowerCase() as 'get'];
  const name = `${operation?.operationId} ${status}`;
  if (!validators.has(name)) validators.set(name, compile(operation, status));
  const validate = validators.get(name);
  if (!validate) return body === undefined ? [] : [`${name} has no body`];
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name} ${instancePath} ${message}`);
}

/** What no operation answers has the API's error body all the same. */
function compile(operation: Operation | undefined, status: number): ValidateFunction | undefined {
  if (!operation)
    return ajv.compile({ $ref: '#/components/schemas/ErrorBody', components: contract.components });
  const response = operation.responses[String(status)] ?? operation.responses.default;
  const schema = response && resolve(response).content?.['application/json']?.schema;
  return schema && ajv.compile({ ...schema, components: contract.components });
}

function resolve(response: Response | Reference): Response {
  if (!('$ref' in response)) return response;
  const name = response.$ref.split('/').at(-1) ?? '';
  const found = contract.components.responses?.[name];
  if (!found) throw new Error(`The contract has no ${response.$ref}.`);
  return found;
}

/** The value of an example of the contract. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they do not type
export function example(name: string): any {
  return structuredClone(contract.components.examples?.[name]?.value);
}

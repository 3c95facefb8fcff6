import { MIMEType } from 'node:util';
import type { Schema } from '@vpcep/contract';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type ContractOperation, contract, contractOperations } from './contract-operation.ts';
import type { ContractViolation, Exchange } from './exchange.ts';

/**
 * Judges the answer of an exchange by the contract, whichever server gave it.
 *
 * @returns what it breaks; empty when it keeps the contract
 */
export function validateExchange(exchange: Exchange): ContractViolation[] {
  const { method, path, status, contentType, body } = exchange;
  const operation = findOperation(method, path);
  if (!operation) return [violation('operation', `The contract has no operation ${method} ${path}.`)];

  const response = documentedResponse(operation, status);
  if (!response) {
    const documented = Object.keys(operation.responses).join(', ');
    return [
      violation('status', `${operation.operationId} documents no status ${status}, but ${documented}.`),
    ];
  }
  const content = response.content ?? {};
  const types = Object.keys(content);
  const type = contentType === undefined ? types[0] : essenceOf(contentType);
  const schema = type === undefined ? undefined : content[type]?.schema;
  if (schema) return schemaViolations(schema, body);
  return types.length === 0
    ? []
    : [violation('content-type', `The answer is ${contentType}; documented is ${types.join(', ')}.`)];
}

/** The operation that a request is for. */
function findOperation(method: string, path: string): ContractOperation | undefined {
  return contractOperations.find((operation) => {
    const literals = operation.path
      .split(/\{[^}]+\}/)
      .map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return operation.method === method && new RegExp(`^${literals.join('[^/]+')}$`).test(path);
  });
}

/** The contract calls `default` any other failure: an unlisted success is none. */
function documentedResponse({ responses }: ContractOperation, status: number) {
  return responses[status] ?? (status >= 400 ? responses.default : undefined);
}

function essenceOf(contentType: string): string {
  try {
    return new MIMEType(contentType).essence;
  } catch {
    return contentType;
  }
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const compiled = new Map<Schema, ValidateFunction>();

function schemaViolations(schema: Schema, body: unknown): ContractViolation[] {
  let validate = compiled.get(schema);
  if (!validate) {
    // References of a schema are to the components of the whole document.
    validate = ajv.compile({ ...schema, components: contract.components });
    compiled.set(schema, validate);
  }
  validate(body);
  return (validate.errors ?? []).map(({ keyword, instancePath, message = '', params }) => {
    const allowed = 'allowedValues' in params ? `: ${params.allowedValues.join(', ')}` : '';
    return { rule: keyword, at: instancePath, message: `${instancePath || 'The body'} ${message}${allowed}` };
  });
}

function violation(rule: string, message: string): ContractViolation {
  return { rule, at: '', message };
}

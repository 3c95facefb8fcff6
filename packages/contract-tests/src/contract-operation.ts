import {
  type Example,
  httpMethods,
  type MediaType,
  type OpenApiDocument,
  type OperationObject as Operation,
  type Reference,
  type RequestBody,
  type Response,
  readContract,
} from '@vpcep/contract';

/** What an answer says about a request that may follow it. */
export interface Link {
  readonly operationId?: string;
  /** Runtime expressions such as `$response.body#/id`, by parameter. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A documented answer. */
export type DocumentedResponse = Response & { readonly links?: Readonly<Record<string, Link>> };

/** An operation of the contract, references resolved as far as tests need them. */
export interface ContractOperation {
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  /** The path of the contract, parameters in braces. */
  readonly path: string;
  readonly pathParameters: readonly string[];
  /** The request examples; undefined where the operation takes no body. */
  readonly requests: readonly { readonly name: string; readonly value: unknown }[] | undefined;
  /** By status code of three digits, or `default`. */
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

/** The contract that exchanges are judged by. Its schemas are the same in every language. */
export const contract: OpenApiDocument = readContract();

/** Every operation of the contract. */
export const contractOperations: readonly ContractOperation[] = Object.entries(contract.paths).flatMap(
  ([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = item[method];
      return operation ? [toContractOperation(path, method, operation)] : [];
    }),
);

function toContractOperation(path: string, method: string, operation: Operation): ContractOperation {
  const content = operation.requestBody && resolve<RequestBody>(operation.requestBody).content;
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path,
    pathParameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
    requests: content && Object.values(content).flatMap(examplesOf),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        resolve<DocumentedResponse>(response),
      ]),
    ),
  };
}

function examplesOf({ examples = {} }: MediaType): { name: string; value: unknown }[] {
  return Object.entries(examples).map(([name, example]) => ({
    name,
    value: resolve<Example>(example).value,
  }));
}

function resolve<T extends object>(value: T | Reference): T {
  if (!('$ref' in value)) return value;
  const keys = value.$ref.slice('#/'.length).split('/');
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], contract) as T;
}

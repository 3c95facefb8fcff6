import type {
  HttpMethod,
  OpenApiDocument,
  OperationObject as Operation,
  Parameter,
  Reference,
  Schema,
} from '@vpcep/contract';
import { resolveSchema } from './resolve-schema.ts';

/** What the sandbox needs to know of an operation. */
export interface OperationEntry {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** Where the operation stands in the contract, a JSON Pointer. */
  readonly pointer: string;
  /** The parameters in the path, in the order of the path, and their schemas. */
  readonly parameters: readonly { readonly name: string; readonly schema: Schema }[];
  /** Schema of the body; undefined where there is none. */
  readonly body: Schema | undefined;
  /** Where the schema of the body stands in the contract, a JSON Pointer. */
  readonly bodyPointer: string | undefined;
}

/** Every operation of the contract. */
export function listOperations(contract: OpenApiDocument): OperationEntry[] {
  return Object.entries(contract.paths).flatMap(([path, { parameters: shared = [], ...methods }]) =>
    Object.entries(methods)
      .filter(([, operation]) => typeof operation === 'object' && 'operationId' in operation)
      .map(([method, operation]) =>
        entryOf(contract, path, method as HttpMethod, operation as Operation, shared),
      ),
  );
}

function entryOf(
  contract: OpenApiDocument,
  path: string,
  method: HttpMethod,
  operation: Operation,
  shared: readonly (Parameter | Reference)[],
): OperationEntry {
  const all = [...shared, ...(operation.parameters ?? [])].map(
    (parameter) => resolveSchema(contract, parameter as Schema) as unknown as Parameter,
  );
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    schema: all.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema ?? {},
  }));
  const pointer = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
  const { requestBody } = operation;
  const body = requestBody && resolveSchema(contract, requestBody as Schema);
  const bodyPointer =
    requestBody && '$ref' in requestBody
      ? requestBody.$ref.replace(/^#/, '')
      : requestBody && `${pointer}/requestBody`;
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path,
    pointer,
    parameters: inPath,
    body: (body as { content?: Record<string, { schema?: Schema }> } | undefined)?.content?.[
      'application/json'
    ]?.schema,
    bodyPointer: bodyPointer && `${bodyPointer}/content/application~1json/schema`,
  };
}

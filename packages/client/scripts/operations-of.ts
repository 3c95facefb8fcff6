import type {
  OpenApiDocument,
  OperationObject as Operation,
  Parameter,
  PathItem,
  Schema,
} from '@vpcep/contract';
import { resolve } from './resolve.ts';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const json = 'application/json';

/** An operation of the contract, its references followed. */
export interface FoundOperation {
  operation: Operation;
  method: string;
  path: string;
  /** Those of the path item and its own. */
  parameters: Parameter[];
  /** Absent when the operation takes no body. */
  requestBody: { required: boolean; schema: Schema | undefined } | undefined;
  /** Schema of the JSON body of its success; absent when success carries none. */
  answer: { status: string; schema: Schema } | undefined;
}

/** Every operation of the contract, in its order. */
export function operationsOf(contract: OpenApiDocument): FoundOperation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const requestBody = operation.requestBody && resolve(contract, operation.requestBody);
      const [status, success] =
        Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
      const schema = success && resolve(contract, success).content?.[json]?.schema;
      return [
        {
          operation,
          method: method.toUpperCase(),
          path,
          parameters: mergeParameters(contract, item, operation),
          requestBody: requestBody && {
            required: requestBody.required ?? false,
            schema: requestBody.content[json]?.schema,
          },
          answer: status && schema ? { status, schema } : undefined,
        },
      ];
    }),
  );
}

function mergeParameters(contract: OpenApiDocument, item: PathItem, operation: Operation): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const node of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve(contract, node);
    merged.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...merged.values()];
}

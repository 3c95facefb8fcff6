import type { OpenApiDocument, Operation, Parameter, PathItem, Schema } from '@vpcep/spec';
import { docComment } from './doc-comment.ts';
import { resolve } from './resolve.ts';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const json = 'application/json';
/** Path parameters that are an option of the client and no argument of a method. */
const clientParameters = ['project_id'];

/**
 * `operations.gen.ts`: the interface with one method for each operation, and the table that the methods run on.
 *
 * A method's arguments are the path parameters in the order of the path, the body where there is one, and the
 * options of the call, which hold the query where there is one.
 *
 * @throws {Error} an operation requires a header or cookie parameter, which methods cannot take
 */
export function renderOperations(contract: OpenApiDocument): string {
  const found = Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [renderOperation(contract, path, method, item, operation)] : [];
    }),
  );
  const types = [...new Set(found.flatMap(({ typeNames }) => typeNames))].sort();
  return `import type { CallOptions } from './call-options.ts';
import type { OperationEntry } from './operation-entry.ts';
import type { operations } from './schema.gen.ts';
import type { ${types.join(', ')} } from './types.gen.ts';

/** The operations of the contract, one method each. */
export interface VpcepOperations {
${found.map(({ signature }) => signature).join('\n')}}

/** How each operation is sent. */
export const operationTable = {
${found.map(({ entry }) => entry).join('')}} as const satisfies Record<keyof operations, OperationEntry>;
`;
}

function renderOperation(
  contract: OpenApiDocument,
  path: string,
  method: string,
  item: PathItem,
  operation: Operation,
) {
  const { operationId } = operation;
  const parameters = mergeParameters(contract, item, operation);
  const pathArguments = [...path.matchAll(/\{(.+?)\}/g)]
    .map(([, name]) => String(name))
    .filter((name) => !clientParameters.includes(name));

  const requestBody = operation.requestBody && resolve(contract, operation.requestBody);
  const [status, success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  const answer = success && resolve(contract, success).content?.[json]?.schema;

  const typeNames: string[] = [];
  const typeOf = (schema: Schema | undefined, otherwise: string): string => {
    const name = schema?.$ref?.replace('#/components/schemas/', '');
    if (name) typeNames.push(name);
    return name ?? `operations['${operationId}']${otherwise}`;
  };

  const args = pathArguments.map((name) => `${camelCase(name)}: string`);
  if (requestBody) {
    const type = typeOf(requestBody.content[json]?.schema, `['requestBody']['content']['${json}']`);
    args.push(`body${requestBody.required ? '' : '?'}: ${type}`);
  }
  args.push(renderOptions(operationId, parameters));
  const result = answer ? typeOf(answer, `['responses']['${status}']['content']['${json}']`) : 'void';

  const entry = {
    method: method.toUpperCase(),
    path,
    pathArguments,
    body: requestBody ? (requestBody.required ? 'required' : 'optional') : 'none',
    answers: answer !== undefined,
  };
  return {
    typeNames,
    signature: `${describe(operation, pathArguments, parameters)}  ${operationId}(${args.join(', ')}): Promise<${result}>;\n`,
    entry: `  ${operationId}: ${JSON.stringify(entry)},\n`,
  };
}

function renderOptions(operationId: string, parameters: Parameter[]): string {
  const unsupported = parameters.find(
    (parameter) => parameter.required && (parameter.in === 'header' || parameter.in === 'cookie'),
  );
  if (unsupported) {
    throw new Error(
      `${operationId} requires the ${unsupported.in} parameter ${unsupported.name}, but the client sends path, query ` +
        'and body only: make it optional, or teach scripts/render-operations.ts and src/call.ts to send it.',
    );
  }
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return 'options?: CallOptions';
  const optional = query.some(({ required }) => required) ? '' : '?';
  return `options${optional}: CallOptions & Pick<operations['${operationId}']['parameters'], 'query'>`;
}

function describe(operation: Operation, pathArguments: string[], parameters: Parameter[]): string {
  const tags = [
    ...pathArguments.map((name) => {
      const text = parameters.find(
        (parameter) => parameter.in === 'path' && parameter.name === name,
      )?.description;
      return `@param ${camelCase(name)} ${text?.trim() ?? ''}`;
    }),
    '@throws {VpcepApiError} the API refused the call, or something before it did',
    '@throws {VpcepNetworkError} no complete answer arrived',
    '@throws {TypeError} an argument is missing; nothing was sent',
    ...(operation.deprecated ? ['@deprecated'] : []),
  ];
  return docComment([operation.summary, operation.description, tags.join('\n')], '  ');
}

/** An operation's parameters: its own, and those of its path item that it does not replace. */
function mergeParameters(contract: OpenApiDocument, item: PathItem, operation: Operation): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const node of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve(contract, node);
    merged.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...merged.values()];
}

function camelCase(name: string): string {
  return name.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

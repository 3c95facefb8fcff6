import {
  effectiveSchema,
  type OpenApiDocument,
  type Operation,
  type OperationParameter,
  operationsOf,
  type Schema,
  sourceLanguage,
  successOf,
} from '@vpcep/contract';
import { docComment } from './doc-comment.ts';
import { phrasesIn } from './phrases.ts';

/**
 * `operations.gen.ts`: the interface with one method for each operation, and the table that the methods run on.
 *
 * A method's arguments are the path parameters in the order of the path, the body where there is one, and the options of the
 * call, which hold the query where there is one.
 *
 * @param language of the contract's prose
 * @throws {Error} an operation requires a header or cookie parameter, which methods cannot take
 */
export function renderOperations(contract: OpenApiDocument, language = sourceLanguage): string {
  const operations = operationsOf(contract);
  const rendered = operations.map((operation) => renderOperation(contract, operation, language));
  const types = [...new Set(rendered.flatMap(({ typeNames }) => typeNames))].sort();
  const { operations: about, operationTable } = phrasesIn(language);
  return `${importQuery(operations)}import type { CallOptions } from '../options/call-options.ts';
import type { OperationEntry } from './operation-entry.ts';
import type { operations } from './schema.gen.ts';
import type { ${types.join(', ')} } from './types.gen.ts';

${docComment([about])}export interface VpcepOperations {
${rendered.map(({ signature }) => signature).join('\n')}}

${docComment([operationTable])}export const operationTable = {
${rendered.map(({ entry }) => entry).join('')}} as const satisfies Record<keyof operations, OperationEntry>;

${renderOptionParameters(operations)}
${renderUrl(operations)}`;
}

/** The path parameters that options of the client give. */
function renderOptionParameters(operations: readonly Operation[]): string {
  const found = new Map(
    operations.flatMap(({ parameters }) =>
      parameters.filter(isOption).map(({ name, 'x-client-option': option }) => [name, option]),
    ),
  );
  const values = [...found].map(([name, option]) => `${JSON.stringify(name)}: options.${option}`);
  const types = [...new Set(found.values())].map((option) => `${option}: string`);
  return `export const optionParameters = (options: { ${types.join('; ')} }) => ({ ${values.join(', ')} });\n`;
}

/** The address of a call. Where the contract has no query, the code that writes one is not in the bundle. */
function renderUrl(operations: readonly Operation[]): string {
  if (!takesQuery(operations)) {
    return 'export const urlOf = (baseUrl: string, path: string, _query: object): string => baseUrl + path;\n';
  }
  return `export const urlOf = (baseUrl: string, path: string, query: object): string =>
  createFinalURL(path, {
    baseUrl,
    params: { query: { ...query } },
    querySerializer: createQuerySerializer(),
    pathSerializer: (filled) => filled,
  });
`;
}

function importQuery(operations: readonly Operation[]): string {
  return takesQuery(operations)
    ? "import { createFinalURL, createQuerySerializer } from 'openapi-fetch';\n"
    : '';
}

function takesQuery(operations: readonly Operation[]): boolean {
  return operations.some(({ parameters }) => parameters.some((parameter) => parameter.in === 'query'));
}

/** Whether a parameter is an option of the client and no argument of a method. */
function isOption(parameter: OperationParameter): boolean {
  return parameter['x-client-option'] !== undefined;
}

function renderOperation(contract: OpenApiDocument, operation: Operation, language: string) {
  const { id, method, path, parameters, request } = operation;
  const success = successOf(operation);
  const pathArguments = operation.pathParameters.filter(
    (name) => !parameters.some((parameter) => parameter.name === name && isOption(parameter)),
  );

  const typeNames: string[] = [];
  const typeOf = (schema: Schema | undefined, otherwise: string): string => {
    const name = schema?.$ref?.replace('#/components/schemas/', '');
    if (name) typeNames.push(name);
    return name ?? `operations['${id}']${otherwise}['content']['application/json']`;
  };

  const args = pathArguments.map((name) => `${camelCase(name)}: string`);
  if (request) {
    args.push(`body${request.required ? '' : '?'}: ${typeOf(request.schema, `['requestBody']`)}`);
  }
  args.push(renderOptions(id, parameters));
  const result = success?.schema ? typeOf(success.schema, `['responses']['${success.status}']`) : 'void';

  const entry = {
    method,
    path,
    pathArguments,
    body: request ? (request.required ? 'required' : 'optional') : 'none',
    // A property that is undefined is not in the table.
    response: success?.schema && effectiveSchema(contract, success.schema).type,
  };
  return {
    typeNames,
    signature: `${describe(operation, pathArguments, language)}  ${id}(${args.join(', ')}): Promise<${result}>;\n`,
    entry: `  ${id}: ${JSON.stringify(entry)},\n`,
  };
}

function renderOptions(id: string, parameters: readonly OperationParameter[]): string {
  const unsupported = parameters.find(
    (parameter) => parameter.required && (parameter.in === 'header' || parameter.in === 'cookie'),
  );
  if (unsupported) {
    throw new Error(
      `${id} requires the ${unsupported.in} parameter ${unsupported.name}, but the client sends path, query and body only: ` +
        'make it optional, or teach scripts/render-operations.ts and src/transport/prepare.ts to send it.',
    );
  }
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return 'options?: CallOptions';
  const optional = query.some(({ required }) => required) ? '' : '?';
  return `options${optional}: CallOptions & Pick<operations['${id}']['parameters'], 'query'>`;
}

function describe(
  { object, parameters }: Operation,
  pathArguments: readonly string[],
  language: string,
): string {
  const { apiError, timeoutError, networkError, typeError } = phrasesIn(language);
  const tags = [
    ...pathArguments.map((name) => {
      const text = parameters.find(
        (parameter) => parameter.in === 'path' && parameter.name === name,
      )?.description;
      return `@param ${camelCase(name)} ${text?.trim() ?? ''}`;
    }),
    `@throws {VpcepApiError} ${apiError}`,
    `@throws {VpcepTimeoutError} ${timeoutError}`,
    `@throws {VpcepNetworkError} ${networkError}`,
    `@throws {TypeError} ${typeError}`,
    ...(object.deprecated ? ['@deprecated'] : []),
  ];
  return docComment([object.summary, object.description, tags.join('\n')], '  ');
}

function camelCase(name: string): string {
  return name.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

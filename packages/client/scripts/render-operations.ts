import type { OpenApiDocument, OperationObject as Operation, Parameter, Schema } from '@vpcep/contract';
import { docComment } from './doc-comment.ts';
import { type FoundOperation, operationsOf } from './operations-of.ts';

/** Path parameters that are an option of the client and no argument of a method. */
const clientParameters = ['project_id'];

/**
 * `operations.gen.ts`: the interface with one method for each operation, and the table that the methods run on.
 *
 * A method's arguments are the path parameters in the order of the path, the body where there is one, and the
 * options of the call, which hold the query where there is one.
 *
 * @param translate translates the generator's own sentences into the language of the contract's prose
 * @throws {Error} an operation requires a header or cookie parameter, which methods cannot take
 */
export function renderOperations(
  contract: OpenApiDocument,
  translate: (text: string) => string = (text) => text,
): string {
  const found = operationsOf(contract).map((operation) => renderOperation(operation, translate));
  const types = [...new Set(found.flatMap(({ typeNames }) => typeNames))].sort();
  return `import type { CallOptions } from './call-options.ts';
import type { OperationEntry } from './operation-entry.ts';
import type { operations } from './schema.gen.ts';
import type { ${types.join(', ')} } from './types.gen.ts';

${docComment([translate('The operations of the contract, one method each.')])}export interface VpcepOperations {
${found.map(({ signature }) => signature).join('\n')}}

${docComment([translate('How each operation is sent.')])}export const operationTable = {
${found.map(({ entry }) => entry).join('')}} as const satisfies Record<keyof operations, OperationEntry>;
`;
}

function renderOperation(found: FoundOperation, translate: (text: string) => string) {
  const { operation, method, path, parameters, requestBody, answer } = found;
  const { operationId } = operation;
  const pathArguments = [...path.matchAll(/\{(.+?)\}/g)]
    .map(([, name]) => String(name))
    .filter((name) => !clientParameters.includes(name));

  const typeNames: string[] = [];
  const typeOf = (schema: Schema | undefined, otherwise: string): string => {
    const name = schema?.$ref?.replace('#/components/schemas/', '');
    if (name) typeNames.push(name);
    return name ?? `operations['${operationId}']${otherwise}['content']['application/json']`;
  };

  const args = pathArguments.map((name) => `${camelCase(name)}: string`);
  if (requestBody) {
    args.push(`body${requestBody.required ? '' : '?'}: ${typeOf(requestBody.schema, `['requestBody']`)}`);
  }
  args.push(renderOptions(operationId, parameters));
  const result = answer ? typeOf(answer.schema, `['responses']['${answer.status}']`) : 'void';

  const entry = {
    method,
    path,
    pathArguments,
    body: requestBody ? (requestBody.required ? 'required' : 'optional') : 'none',
    answers: answer !== undefined,
  };
  const comment = describe(operation, pathArguments, parameters, translate);
  return {
    typeNames,
    signature: `${comment}  ${operationId}(${args.join(', ')}): Promise<${result}>;\n`,
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
        'and body only: make it optional, or teach scripts/render-operations.ts and src/prepare-call.ts to send it.',
    );
  }
  const query = parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return 'options?: CallOptions';
  const optional = query.some(({ required }) => required) ? '' : '?';
  return `options${optional}: CallOptions & Pick<operations['${operationId}']['parameters'], 'query'>`;
}

function describe(
  operation: Operation,
  pathArguments: string[],
  parameters: Parameter[],
  translate: (text: string) => string,
): string {
  const tags = [
    ...pathArguments.map((name) => {
      const text = parameters.find(
        (parameter) => parameter.in === 'path' && parameter.name === name,
      )?.description;
      return `@param ${camelCase(name)} ${text?.trim() ?? ''}`;
    }),
    `@throws {VpcepApiError} ${translate('the API refused the call, or something before it did')}`,
    `@throws {VpcepTimeoutError} ${translate('an attempt took longer than its time limit')}`,
    `@throws {VpcepNetworkError} ${translate('no complete answer arrived')}`,
    `@throws {TypeError} ${translate('an argument is missing or unusable; nothing was sent')}`,
    ...(operation.deprecated ? ['@deprecated'] : []),
  ];
  return docComment([operation.summary, operation.description, tags.join('\n')], '  ');
}

function camelCase(name: string): string {
  return name.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

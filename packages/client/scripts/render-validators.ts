import { type OpenApiDocument, operationsOf, type Schema, successOf } from '@vpcep/contract';
import { compareAsJson } from '@vpcep/contract/build';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build } from 'esbuild';

/**
 * `validators.gen.ts`: for each operation the functions `<operationId>Request`, over `{ path, body }`, and
 * `<operationId>Response`, over the body of a success, as plain JavaScript.
 *
 * @param folder where packages are looked up
 */
export async function renderValidators(contract: OpenApiDocument, folder: string): Promise<string> {
  // The contract's own keywords, such as x-enumDescriptions and example, check nothing.
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  formats.default(ajv);
  ajv.addSchema(contract, 'contract');
  const names: Record<string, string> = {};
  const add = (name: string, schema: Schema) => {
    ajv.addSchema(fromRoot(schema), name);
    names[name] = name;
  };
  for (const operation of operationsOf(contract)) {
    const { id, parameters, request } = operation;
    const path = parameters.filter((parameter) => parameter.in === 'path');
    add(`${id}Request`, {
      type: 'object',
      properties: {
        path: {
          type: 'object',
          properties: Object.fromEntries(path.map(({ name, schema = {} }) => [name, schema])),
        },
        ...(request?.schema && { body: request.schema }),
      },
    });
    const response = successOf(operation)?.schema;
    if (response) add(`${id}Response`, response);
  }
  const { outputFiles } = await build({
    stdin: { contents: compareAsJson(standaloneCode.default(ajv, names)), resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    logLevel: 'silent',
  });
  return `// @ts-nocheck\n${outputFiles[0]?.text}`;
}

/** References of the contract are relative to its root. */
function fromRoot(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'contract#') : value,
  );
}

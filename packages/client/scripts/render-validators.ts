import {
  type OpenApiDocument,
  type Operation,
  operationsOf,
  type Schema,
  schemasBehind,
  successOf,
} from '@vpcep/contract';
import { compareAsJson } from '@vpcep/contract/build';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build } from 'esbuild';

/** How many operations share a module: Ajv runs out of stack with the code of thousands. */
const perModule = 100;

/**
 * `validators.gen.ts`: for each operation the functions `<operationId>Request`, over `{ path, body }`, and
 * `<operationId>Response`, over the body of a success, as plain JavaScript.
 *
 * @param folder where packages are looked up
 */
export async function renderValidators(contract: OpenApiDocument, folder: string): Promise<string> {
  const operations = operationsOf(contract);
  const modules = Array.from({ length: Math.ceil(operations.length / perModule) }, (_, index) =>
    compile(contract, operations.slice(index * perModule, (index + 1) * perModule)),
  );
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((_, index) => `export * from 'compiled:${index}';`).join('\n'),
      resolveDir: folder,
    },
    plugins: [
      {
        name: 'compiled',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^compiled:/ }, ({ path }) => ({ path: path.slice(9), namespace: 'compiled' }));
          onLoad({ filter: /.*/, namespace: 'compiled' }, ({ path }) => ({
            contents: modules[Number(path)] ?? '',
            resolveDir: folder,
          }));
        },
      },
    ],
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

/** The validators of some operations as the source of a module. */
function compile(contract: OpenApiDocument, operations: readonly Operation[]): string {
  // The contract's own keywords, such as x-enumDescriptions and example, check nothing.
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  formats.default(ajv);
  const schemas: Record<string, Schema> = {};
  for (const operation of operations) {
    const { id, parameters, request } = operation;
    const path = parameters.filter((parameter) => parameter.in === 'path');
    schemas[`${id}Request`] = {
      type: 'object',
      properties: {
        path: {
          type: 'object',
          properties: Object.fromEntries(path.map(({ name, schema = {} }) => [name, schema])),
        },
        ...(request?.schema && { body: request.schema }),
      },
    };
    const response = successOf(operation)?.schema;
    if (response) schemas[`${id}Response`] = response;
  }
  ajv.addSchema(
    { components: { schemas: Object.fromEntries(schemasBehind(contract, schemas)) } },
    'contract',
  );
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(fromRoot(schema), name);
  const names = Object.fromEntries(Object.keys(schemas).map((name) => [name, name]));
  return compareAsJson(standaloneCode.default(ajv, names));
}

/** References of the contract are relative to its root. */
function fromRoot(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'contract#') : value,
  );
}

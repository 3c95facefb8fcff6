import type { Schema } from '@vpcep/contract';
import { compareAsJson } from '@vpcep/contract/build';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/**
 * Compiles the schema of a seed into the source of a module. It exports `validate`, which stops at the first error, and
 * `seedProperties`, the properties of a service.
 */
export function compileSeedValidator(schema: Schema): string {
  const { uuid } = fullFormats;
  const ajv = new Ajv2020({
    strict: false,
    formats: { uuid },
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(schema, 'validate');
  // CommonJS: the function is the default export of the default export.
  const render = (standalone as unknown as { default: typeof standalone.default }).default ?? standalone;
  return [
    '// @ts-nocheck',
    "import { createRequire } from 'node:module';",
    'const require = createRequire(import.meta.url);',
    // Left to infer what these long functions return, tsc runs out of stack.
    compareAsJson(render(ajv, { validate: 'validate' })).replace(
      /^(function \w+\(data, .*\}=\{\}\))\{/gm,
      '$1: boolean {',
    ),
    `export const seedProperties = ${JSON.stringify(Object.keys(schema.properties?.services?.items?.properties ?? {}))};`,
    '',
  ].join('\n');
}

import type { Schema } from '@vpcep/contract';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { OperationEntry } from './list-operations.ts';

/** As RFC 9562 writes it. The format of ajv-formats also takes a URN. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Compiles a validator for the body and the path parameters of each operation, and for seeds, into the source of a module.
 * A validator stops at the first error, so that a hostile body costs no more than a good one.
 */
export function compileValidators(operations: readonly OperationEntry[], seed: Schema): string {
  const options: Options = {
    strict: false,
    formats: { uuid },
    code: { source: true, esm: true, lines: true },
  };
  const ajv = new Ajv2020(options);
  const exports: Record<string, string> = {};
  const add = (name: string, schema: Schema): void => {
    if (name in exports) return;
    ajv.addSchema(schema, name);
    exports[name] = name;
  };
  for (const { operationId, parameters, body } of operations) {
    if (body) add(`body_${operationId}`, body);
    for (const { name, schema } of parameters) add(`parameter_${name}`, schema);
  }
  add('seed', seed);
  // CommonJS: the function is the default export of the default export.
  const render = (standalone as unknown as { default: typeof standalone.default }).default ?? standalone;
  // Left to infer what these long functions return, tsc runs out of stack.
  return render(ajv, exports).replace(/^(function \w+\(data, .*\}=\{\}\))\{/gm, '$1: boolean {');
}

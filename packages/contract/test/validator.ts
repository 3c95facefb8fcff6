import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument, Schema } from '../src/index.ts';

/** Every keyword of the contract's schemas that says nothing about validity. */
const annotations = [
  ...['x-discrepancies', 'x-enumDescriptions', 'x-errors', 'x-lifecycle', 'x-since', 'x-unbounded'],
];

/**
 * Compiles schemas of the contract as JSON Schema draft 2020-12; references resolve within the contract. An unknown
 * keyword is an error, so that a misspelt limit cannot pass.
 */
export function validatorFor({ components }: OpenApiDocument): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const keyword of annotations) ajv.addKeyword(keyword);
  return (schema) => {
    const selfContained = JSON.stringify({ ...schema, $defs: components.schemas });
    return ajv.compile(JSON.parse(selfContained.replaceAll('"#/components/schemas/', '"#/$defs/')));
  };
}

/** The faults of a value, as text; none when it is valid. */
export function faults(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

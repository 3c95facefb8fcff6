import { createRequire } from 'node:module';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { OpenApiDocument, Schema } from '../model/document.ts';
import { operationsOf } from '../model/operation.ts';
import { inlineReferences } from '../model/reference.ts';
import { compareAsJson } from './json-equality.ts';
import { validatorName } from './validator-name.ts';

/** As RFC 9562 writes it. The format of ajv-formats also takes a URN. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Formats that can be written into a module: those that are a pattern. */
const formats = {
  ...Object.fromEntries(Object.entries(fullFormats).filter(([, format]) => format instanceof RegExp)),
  uuid,
  // What an integer of 32 bits can hold is wider than the limits beside it.
  int32: true,
} as NonNullable<Options['formats']>;

/** Names of compiled validators: what they validate, and the schema. */
type Schemas = readonly (readonly [name: string, schema: Schema])[];

/**
 * Compiles the schemas of the contract into the sources of two modules, which export a table of validators by name.
 * `first` has parameters and request bodies and stops at the first error, so that a hostile body costs no more than a good one;
 * `all` has responses as well and finds every error. Defaults are applied to request bodies in place.
 */
export function compileValidators(document: OpenApiDocument): { first: string; all: string } {
  const inline = (schema: Schema): Schema => inlineReferences(document, schema);
  const requests = operationsOf(document).flatMap(
    ({ id, parameters, request }): Schemas => [
      ...parameters.flatMap(
        ({ in: place, name, schema }): Schemas =>
          schema ? [[validatorName.parameter(id, place, name), inline(schema)]] : [],
      ),
      ...(request?.schema ? [[validatorName.body(id), inline(request.schema)] as const] : []),
    ],
  );
  const responses = operationsOf(document).flatMap(({ id, responses }) =>
    responses.flatMap(
      ({ status, schema }): Schemas => (schema ? [[validatorName.response(id, status), inline(schema)]] : []),
    ),
  );
  return {
    first: compile(document, [[requests, { useDefaults: true }]]),
    all: compile(document, [
      [requests, { useDefaults: true, allErrors: true }],
      [responses, { allErrors: true }],
    ]),
  };
}

function compile(document: OpenApiDocument, groups: readonly (readonly [Schemas, Options])[]): string {
  const parts = groups.map(([schemas, options], group) => {
    const ajv = new Ajv2020({
      strict: false,
      verbose: true,
      formats,
      code: { source: true, esm: true, lines: true },
      ...options,
    });
    const names = new Map<string, string>();
    const table = schemas.map(([name, schema]) => {
      const key = JSON.stringify(schema);
      let compiled = names.get(key);
      if (!compiled) {
        compiled = `group${group}_${names.size}`;
        names.set(key, compiled);
        // A reference is left only where a schema contains itself.
        ajv.addSchema(
          key.includes('"$ref"') ? { ...schema, components: document.components } : schema,
          compiled,
        );
      }
      return `  ${JSON.stringify(name)}: ${compiled},`;
    });
    // Ajv is CommonJS: the function is the default export of the default export.
    const render = (standalone as unknown as { default: typeof standalone.default }).default ?? standalone;
    const code = render(ajv, Object.fromEntries([...names.values()].map((name) => [name, name])));
    return { table, code: withOwnHelpers(compareAsJson(code)) };
  });
  // Each part is a module of its own in one file: a block keeps their helper constants apart.
  const blocks = parts.map(
    ({ table, code }) =>
      `Object.assign(validators, (() => {\n${withoutModuleSyntax(code)}\nreturn {\n${table.join('\n')}\n};\n})());`,
  );
  return [
    '// Made from the contract by the build. Do not edit.',
    'export const validators = {};',
    ...blocks,
    '',
  ].join('\n');
}

/** With the source of each function that the code requires from Ajv, in its place: a validator needs nothing to run. */
function withOwnHelpers(code: string): string {
  const require = createRequire(import.meta.url);
  return code.replace(/require\("([^"]+)"\)\.default/g, (_, path) => `(${require(path).default})`);
}

/** Without the directive and the exports, which have no place inside a function. */
function withoutModuleSyntax(code: string): string {
  return code.replace(/^"use strict";/, '').replace(/export const (\w+) = (\w+);/g, 'const $1 = $2;');
}

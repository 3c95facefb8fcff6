import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { specPath } from '../src/build/files.ts';
import {
  languages,
  type NamedExample,
  operationById,
  operationsOf,
  readContract,
  type Schema,
  successOf,
} from '../src/index.ts';
import { readYaml } from './spec-files.ts';
import type { SourceTables } from './traceability/source-tables.ts';
import { faults, validatorFor } from './validator.ts';

const contract = readContract();
const compile = validatorFor(contract);
const operations = operationsOf(contract);

/** Every body of every operation, with a name that says where it is. */
const bodies: [place: string, Schema | undefined, readonly NamedExample[]][] = operations.flatMap(
  ({ id, request, responses }) => [
    ...(request ? [[`${id} request`, request.schema, request.examples] as never] : []),
    ...responses.map(({ status, schema, examples }) => [`${id} ${status}`, schema, examples] as never),
  ],
);

describe.each(bodies)('%s', (_, schema, examples) => {
  test('has examples', () => {
    expect(examples).not.toEqual([]);
  });

  test.each(examples)('$name validates', ({ value }) => {
    expect(faults(compile(schema ?? {}), value)).toEqual([]);
  });
});

/** Every schema of the components, those inside others too. */
function schemasIn(schema: Schema, pointer: string): [pointer: string, Schema][] {
  return [
    [pointer, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
      schemasIn(member, `${pointer}/properties/${name}`),
    ),
    ...(schema.items ? schemasIn(schema.items, `${pointer}/items`) : []),
    ...(['allOf', 'anyOf', 'oneOf'] as const).flatMap((key) =>
      (schema[key] ?? []).flatMap((part, index) => schemasIn(part, `${pointer}/${key}/${index}`)),
    ),
  ];
}

const schemas = Object.entries(contract.components.schemas).flatMap(([name, schema]) =>
  schemasIn(schema, name),
);

test.each(schemas.filter(([, { examples }]) => examples))(
  'the examples of schema %s validate',
  (_, schema) => {
    const validate = compile(schema);
    for (const example of schema.examples ?? []) expect(faults(validate, example)).toEqual([]);
  },
);

test.each(schemas.filter(([, schema]) => 'default' in schema))(
  'the default of schema %s validates',
  (_, schema) => {
    expect(faults(compile(schema), schema.default)).toEqual([]);
  },
);

test('every member of a schema that is no reference has an example', () => {
  const missing = schemas.filter(
    ([pointer, { $ref, anyOf = [], examples }]) =>
      /\/properties\/[^/]+$/.test(pointer) && !$ref && !examples && !anyOf.some((part) => part.$ref),
  );
  expect(missing.map(([pointer]) => pointer)).toEqual([]);
});

const parameters = operations.flatMap(({ id, parameters }) =>
  parameters.map((parameter) => [`${id} ${parameter.name}`, parameter] as const),
);

test.each(parameters)('the example of parameter %s validates', (_, { schema, example }) => {
  expect(faults(compile(schema ?? {}), example)).toEqual([]);
});

describe('the samples of the source', () => {
  const folder = specPath('fixtures/source-samples');
  const files = readdirSync(folder);
  const pages = readYaml<SourceTables[]>('fixtures/source-tables.json');

  test('there is one for every body of every page', () => {
    const expected = pages.flatMap(({ edition, operation, request }) => [
      ...(request ? [`${edition}-${operation}-request.json`] : []),
      `${edition}-${operation}-response.json`,
    ]);
    expect(files.sort()).toEqual(expected.sort());
  });

  test.each(files)('%s validates', (file) => {
    const [, id, kind] = file.replace('.json', '').split('-');
    const operation = operationById(contract, id ?? '');
    const schema = kind === 'request' ? operation.request?.schema : successOf(operation)?.schema;
    if (!schema) throw new Error(`${id} has no schema for its ${kind}`);
    expect(faults(compile(schema), JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))).toEqual([]);
  });
});

test('every language has the same examples', () => {
  for (const { tag } of languages) {
    const values = Object.entries(readContract(tag).components.examples ?? {}).map(([name, { value }]) => [
      name,
      value,
    ]);
    expect(values).toEqual(
      Object.entries(contract.components.examples ?? {}).map(([name, { value }]) => [name, value]),
    );
  }
});

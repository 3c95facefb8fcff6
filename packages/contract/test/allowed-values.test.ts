import { expect, test } from 'vitest';
import { namedValuesOf, type OpenApiDocument, readContract, type Schema, withoutNull } from '../src/index.ts';

const document = {
  components: {
    schemas: {
      Closed: { type: 'string', enum: ['a', 'b'], 'x-enumDescriptions': { a: 'A', b: 'B' } },
      Open: {
        anyOf: [{ type: 'string', enum: ['a'], 'x-enumDescriptions': { a: 'A' } }, { type: 'string' }],
      },
    },
  },
} as unknown as OpenApiDocument;
const at = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

test.each([
  ['a closed list', at('Closed'), { values: ['a', 'b'], descriptions: { a: 'A', b: 'B' }, isOpen: false }],
  ['an open list', at('Open'), { values: ['a'], descriptions: { a: 'A' }, isOpen: true }],
  ['an open list or null', orNull(at('Open')), { values: ['a'], descriptions: { a: 'A' }, isOpen: true }],
  ['a closed list or null', orNull(at('Closed')), { values: ['a', 'b'], isOpen: false }],
  ['alternatives without an enum', { anyOf: [{ type: 'string' }, { type: 'integer' }] } as Schema, undefined],
  ['a plain string', { type: 'string' }, undefined],
])('the values of %s', (_, schema, expected) => {
  const found = namedValuesOf(document, schema);
  if (expected) expect(found).toMatchObject(expected);
  else expect(found).toBeUndefined();
});

test.each([
  ['a type', { type: 'string', minLength: 1 }, false, { type: 'string', minLength: 1 }],
  ['a type or null', { type: ['string', 'null'], minLength: 1 }, true, { type: 'string', minLength: 1 }],
  ['two types or null', { type: ['string', 'integer', 'null'] }, true, { type: ['string', 'integer'] }],
  ['a reference or null', orNull(at('Closed')), true, { type: 'string', enum: ['a', 'b'] }],
  ['alternatives or null', { anyOf: [at('Closed'), { type: 'integer' }, { type: 'null' }] }, true, {}],
])('%s without null', (_, schema, isNullable, expected) => {
  expect(withoutNull(document, schema as Schema)).toMatchObject({ isNullable, schema: expected });
});

test('the statuses of the contract are named, and others are valid', () => {
  const contract = readContract();
  const named = namedValuesOf(contract, contract.components.schemas.EndpointServiceStatus ?? {});
  expect(named).toMatchObject({ values: ['creating', 'available', 'failed', 'deleting'], isOpen: true });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeErrorCodes } from '../src/build/complete-error-codes.ts';
import { specPath } from '../src/build/files.ts';
import {
  dereference,
  errorCodes,
  inlineReferences,
  operationsOf,
  readContract,
  type Schema,
} from '../src/index.ts';
import {
  checkedRules,
  codePlacesOf,
  codesOf,
  documentedRules,
  findErrorCode,
  isRetryable,
} from '../src/rules/index.ts';

const contract = readContract();
const namedRules: readonly string[] = [...checkedRules, ...documentedRules];

test('each code that a rule leads to is in the list of codes', () => {
  const places = codePlacesOf(contract);
  expect(places.length).toBeGreaterThan(50);
  expect(places.filter(({ code }) => !findErrorCode(errorCodes, code))).toEqual([]);
});

test('x-errors follows its schema wherever it stands', async () => {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const schema = JSON.parse(readFileSync(specPath('schemas/x-errors.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const found: unknown[] = [];
  JSON.stringify(contract, (key, value) => {
    if (key === 'x-errors') found.push(value);
    return value;
  });
  expect(found.length).toBeGreaterThan(20);
  for (const value of found) expect(validate(value), JSON.stringify([value, validate.errors])).toBe(true);
  expect(validate({ colour: 'EndPoint.0002' })).toBe(false);
});

test('a keyword with a code is a keyword of its schema, and a required property is required', () => {
  const wrong: string[] = [];
  const visit = (schema: Schema, place: string): void => {
    const properties = schema.properties ?? {};
    for (const [name, child] of Object.entries(properties)) {
      const keywords = Object.keys(child['x-errors'] ?? {});
      if (keywords.includes('required') && !schema.required?.includes(name))
        wrong.push(`${place}.${name} required`);
      visit(child, `${place}.${name}`);
    }
    if (schema.items) visit(schema.items, `${place}[]`);
    for (const keyword of Object.keys(schema['x-errors'] ?? {})) {
      const isNamed = namedRules.includes(keyword) || keyword === 'required';
      if (!isNamed && !(keyword in schema)) wrong.push(`${place} ${keyword}`);
    }
  };
  for (const { id, request, parameters } of operationsOf(contract)) {
    if (request?.schema) visit(inlineReferences(contract, request.schema), id);
    for (const { name, schema = {} } of parameters)
      visit(inlineReferences(contract, schema), `${id} ${name}`);
  }
  expect(wrong).toEqual([]);
});

test('status and operations follow from the places of a code', () => {
  const entry = (code: string) => errorCodes.find((each) => each.code === code);
  expect(entry('EndPoint.3074')).toMatchObject({
    status: 400,
    operations: ['createEndpointService', 'updateEndpointService'],
  });
  expect(entry('Endpoint.1018')).toMatchObject({ status: 400, operations: ['createEndpointService'] });
  expect(codesOf(errorCodes, 'getEndpointService', 404).map(({ code }) => code)).toContain('EndPoint.0005');
});

test('a code without a place must say its status and its operations', () => {
  expect(() =>
    completeErrorCodes([{ code: 'EndPoint.9999', operations: ['getEndpointService'] }], contract),
  ).toThrow(
    'error-codes.yaml: EndPoint.9999 needs `status`, or a place in openapi.yaml that names it in `x-errors`.',
  );
  expect(() => completeErrorCodes([{ code: 'EndPoint.9999', status: 400 }], contract)).toThrow(
    'needs `operations`',
  );
});

test.each([
  [500, 'EndPoint.0001', true],
  [504, 'EndPoint.0013', true],
  [504, 'EndPoint.0011', false],
  [504, 'endpoint.0012', false],
  [400, 'EndPoint.0002', false],
  [400, 'EndPoint.0022', true],
  [429, undefined, true],
  [408, 'Foreign.0001', true],
  [404, 'EndPoint.0005', false],
])('%s %s: retryable %s', (status, code, expected) => {
  expect(isRetryable(status, code, errorCodes)).toBe(expected);
});

test('a code is found under every spelling', () => {
  expect(findErrorCode(errorCodes, 'apig.0101')?.code).toBe('APIGW.0101');
  expect(findErrorCode(errorCodes, 'EndPoint.1018')?.code).toBe('Endpoint.1018');
  expect(findErrorCode(errorCodes, 'constructor')).toBeUndefined();
  for (const entry of errorCodes)
    for (const name of [entry.code, ...(entry.also ?? [])])
      expect(findErrorCode(errorCodes, name.toUpperCase())).toBe(entry);
});

test('references: keywords beside one win, one that leads nowhere or to itself is an error, a recursive schema ends', () => {
  const document = {
    components: {
      schemas: { 'a/b': { type: 'string', title: 'A' }, Loop: { $ref: '#/components/schemas/Loop' } },
    },
  };
  const at = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  expect(dereference(document, { ...at('a~1b'), title: 'B' })).toEqual({ type: 'string', title: 'B' });
  expect(() => dereference(document, at('None'))).toThrow('names nothing');
  expect(() => dereference(document, at('Loop'))).toThrow('refers to itself');
  const tree = { type: 'object', properties: { child: at('Tree') } };
  const inlined = inlineReferences({ components: { schemas: { Tree: tree } } }, at('Tree'));
  expect(inlined.properties?.child).toEqual(at('Tree'));
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Change, Direction } from '../src/compare/change.ts';
import { compareSchemas } from '../src/compare/compare-schemas.ts';
import { type ContractNode, type Json, property, rootNode } from '../src/compare/contract-node.ts';

// Some thousand schemas are compiled, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

type Schema = { [keyword: string]: Json };

const ajv = new Ajv2020({ strict: false, addUsedSchema: false });

const optional = <T extends Json>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const keywords = (model: Record<string, fc.Arbitrary<Json | undefined>>): fc.Arbitrary<Schema> =>
  fc.record(model).map((schema) => JSON.parse(JSON.stringify(schema)) as Schema);

const limit = optional([-1, 0, 1, 2, 2.5]);
const numbers = keywords({
  type: fc.constantFrom<Json>('integer', 'number', ['integer'], ['integer', 'null']),
  minimum: limit,
  exclusiveMinimum: limit,
  maximum: limit,
  exclusiveMaximum: limit,
  multipleOf: optional([1, 2, 4, 3]),
  enum: optional<Json>([[1], [0, 1, 2], [1, 2.5]]),
});
const texts = keywords({
  type: fc.constantFrom<Json>('string', ['string'], ['string', 'null']),
  minLength: optional([0, 1, 2]),
  maxLength: optional([0, 1, 2, 5]),
  pattern: optional(['^a', '^[ab]*$']),
  enum: optional<Json>([['a'], ['a', 'bb'], ['a', null]]),
  const: optional(['a', 'bb']),
});
const simple = fc.oneof(numbers, texts);
const objects = keywords({
  type: fc.constant('object'),
  // Both are always there: that a property is added to a request counts as an addition even where any value was allowed before.
  properties: fc.record({ a: simple, b: simple }),
  required: optional<Json>([[], ['a'], ['a', 'b']]),
  additionalProperties: optional<Json>([true, false, {}]),
  unevaluatedProperties: optional<Json>([true, false]),
  minProperties: optional([0, 1, 2]),
});
const plain = fc.oneof(simple, objects);
const composed = fc.oneof(
  fc.tuple(plain, plain).map(([a, b]): Schema => ({ ...a, allOf: [b] })),
  fc.tuple(plain, plain).map(([a, b]): Schema => ({ allOf: [a, b] })),
  fc.tuple(plain, plain).map(([a, b]): Schema => ({ anyOf: [a, b] })),
  fc.tuple(simple, simple).map(([a, b]): Schema => ({ anyOf: [a, b, { type: 'null' }] })),
  fc.tuple(texts, objects).map(([a, b]): Schema => ({ oneOf: [a, b] })),
);
const openEnums = fc.tuple(fc.constantFrom<string[]>(['a'], ['a', 'bb'], ['bb']), texts).map(
  ([values, { enum: _, const: __, ...wide }]): Schema => ({
    anyOf: [{ type: 'string', enum: [...values] }, wide as Schema],
  }),
);
const schemas = fc.oneof(plain, composed, openEnums);

const scalars: Json[] = [-2, -1, 0, 0.5, 1, 2, 2.5, 3, 4, 6, '', 'a', 'ab', 'bb', 'aaaaaa', 'c', null, true];
const values: Json[] = [
  ...scalars,
  {},
  { c: 1 },
  ...scalars.flatMap((value): Json[] => [
    { a: value },
    { a: value, b: 'a' },
    { a: 1, b: value },
    { a: 'a', b: value, c: 1 },
  ]),
];

/** What the gate says, and to which values it matters. */
function compare(before: Schema, after: Schema, direction: Direction) {
  const changes: Change[] = [];
  const node = (schema: Schema) => property(rootNode({ schema }), 'schema') as ContractNode;
  compareSchemas(node(before), node(after), { direction, known: new Map(), changes });
  const [accepts, acceptsNow] = [ajv.compile(before), ajv.compile(after)];
  const lost = values.filter((value) => accepts(value) && !acceptsNow(value));
  const gained = values.filter((value) => !accepts(value) && acceptsNow(value));
  return { changes, lost, gained };
}

test('no request that was valid is rejected unless the gate says so', () => {
  fc.assert(
    fc.property(schemas, schemas, (before, after) => {
      const { changes, lost } = compare(before, after, 'request');
      if (changes.some(({ breaks }) => breaks)) return;
      expect(lost, JSON.stringify({ before, after, changes }, null, 1)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no response that was invalid comes unless the gate says so', () => {
  fc.assert(
    fc.property(schemas, schemas, (before, after) => {
      const { changes, gained } = compare(before, after, 'response');
      if (changes.some(({ breaks }) => breaks)) return;
      expect(gained, JSON.stringify({ before, after, changes }, null, 1)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a schema with a keyword more or less: as above', () => {
  const edits = schemas.chain((before) =>
    fc
      .tuple(
        fc.constant(before),
        schemas,
        fc.constantFrom(...Object.keys(before).filter((name) => name !== 'properties')),
      )
      .map(([schema, other, name]) => {
        const { [name]: _, ...without } = schema;
        return { before: schema, without: without as Schema, other: { ...other, ...without } as Schema };
      }),
  );
  fc.assert(
    fc.property(edits, ({ before, without, other }) => {
      for (const [left, right] of [
        [before, without],
        [without, before],
        [before, other],
      ] as const) {
        const request = compare(left, right, 'request');
        const response = compare(left, right, 'response');
        const shown = JSON.stringify({ left, right, changes: request.changes }, null, 1);
        if (!request.changes.some(({ breaks }) => breaks)) expect(request.lost, shown).toEqual([]);
        if (!response.changes.some(({ breaks }) => breaks)) expect(response.gained, shown).toEqual([]);
      }
    }),
    { numRuns: 250 },
  );
});

test('what is wrapped is the same, whatever it is', () => {
  fc.assert(
    fc.property(schemas, fc.constantFrom('allOf', 'anyOf', 'oneOf'), (schema, name) => {
      const wrapped: Schema = { [name]: [schema] };
      for (const [before, after] of [
        [schema, wrapped],
        [wrapped, schema],
      ] as const) {
        for (const direction of ['request', 'response'] as const) {
          const { changes } = compare(before, after, direction);
          expect(changes, JSON.stringify({ before, after })).toEqual([]);
        }
      }
    }),
    { numRuns: 150 },
  );
});

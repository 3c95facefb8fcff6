import { expect, test } from 'vitest';
import { type OpenApiDocument, schemasBehind } from '../src/index.ts';

const schemas = {
  Tree: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
  Owner: { type: 'object', properties: { name: { $ref: '#/components/schemas/Full~1Name' } } },
  'Full/Name': { type: 'string' },
  Unused: { type: 'string' },
};
const document = { components: { schemas } } as unknown as Pick<OpenApiDocument, 'components'>;
const namesBehind = (part: unknown) => [...schemasBehind(document, part).keys()];
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each<[what: string, part: unknown, names: string[]]>([
  ['no reference', { type: 'string', enum: ['#/components/schemas/Tree'] }, []],
  ['a schema that refers to itself', to('Tree'), ['Tree']],
  ['one behind another, with an escaped name', { anyOf: [to('Owner')] }, ['Owner', 'Full/Name']],
  ['a place in a schema', to('Owner/properties/name'), ['Owner', 'Full/Name']],
  ['a schema that there is not', to('constructor'), []],
  ['another kind of component', { $ref: '#/components/parameters/Tree' }, []],
])('%s', (_, part, names) => {
  expect(namesBehind(part)).toEqual(names);
});

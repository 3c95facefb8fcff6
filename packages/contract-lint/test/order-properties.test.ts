import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { orderProperties } from '../src/fix/order-properties.ts';
import { tempFolder } from './temp-folder.ts';

/** Orders a document; how many objects were changed, and the document after it. */
async function order(name: string, text: string): Promise<{ changed: number; after: string }> {
  const path = join(tempFolder(), name);
  writeFileSync(path, text);
  const changed = await orderProperties(path);
  return { changed, after: readFileSync(path, 'utf8') };
}

test('moves properties with their comments, in whatever form they are written, and nothing else', async () => {
  const { changed, after } = await order(
    'openapi.yaml',
    `# Of the whole
openapi: 3.1.1   # odd  spacing stays
x-own: 1
paths:
  /demo:
    get:
      # About the responses
      responses: { '200': { content: {}, description: "Done, here." } }

      # About the text
      description: |-
        First.

        Second.
      operationId: getDemo # beside

info:
  version: "1.0.0"
  title: Demo
servers:
  - description: Here
    url: https://example.com
  - url: https://example.org
components: {}`,
  );
  expect(after).toBe(`# Of the whole
openapi: 3.1.1   # odd  spacing stays
x-own: 1

info:
  title: Demo
  version: "1.0.0"
servers:
  - url: https://example.com
    description: Here
  - url: https://example.org
paths:
  /demo:
    get:
      operationId: getDemo # beside

      # About the text
      description: |-
        First.

        Second.
      # About the responses
      responses: { '200': { description: "Done, here.", content: {} } }
components: {}
`);
  expect(changed).toBe(5);
  expect((await order('openapi.yaml', after)).changed).toBe(0);
});

test('orders the entries of a companion file', async () => {
  const { changed, after } = await order(
    'error-codes.yaml',
    `- status: 400
  code: A
  meaning: >-
    Folded
    text.
- code: B
  x-i18n: { zh-CN: { meaning: 乙 } }
  meaning: b
`,
  );
  expect(changed).toBe(2);
  expect(after).toBe(`- code: A
  status: 400
  meaning: >-
    Folded
    text.
- code: B
  meaning: b
  x-i18n: { zh-CN: { meaning: 乙 } }
`);
});

test('a document says the same whatever order its properties came in', async () => {
  const names = ['title', 'version', 'summary', 'description', 'x-own'];
  const text = fc.oneof(
    fc.lorem(),
    fc.constantFrom('a: b', '# no comment', ' lead', 'two\n\nlines\n', '- x', ''),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(names, { minLength: 2 }),
      fc.array(text, { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      async (chosen, values, flow) => {
        const info = Object.fromEntries(chosen.map((name, index) => [name, values[index]]));
        const contract = { paths: {}, info, openapi: '3.1.1' };
        const source = stringify(contract, { collectionStyle: flow ? 'flow' : 'any' });

        const { after } = await order('openapi.yaml', source);

        expect(parse(after)).toEqual(contract);
        expect(Object.keys(parse(after))).toEqual(['openapi', 'info', 'paths']);
        expect(Object.keys(parse(after).info).filter((name) => name !== 'x-own')).toEqual(
          names.filter((name) => name !== 'x-own' && chosen.includes(name)),
        );
      },
    ),
    { numRuns: 100 },
  );
});

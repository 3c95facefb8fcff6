import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'request-closed';

test('reports open objects in a request, references followed', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "13 components.schemas.Create: Close this object of a request: \`additionalProperties: false\`, or \`unevaluatedProperties: false\` beside \`allOf\`. (packages/contract-lint/docs/rules.md#request-closed)",
      "18 components.schemas.Port: Close this object of a request: \`additionalProperties: false\`, or \`unevaluatedProperties: false\` beside \`allOf\`. (packages/contract-lint/docs/rules.md#request-closed)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

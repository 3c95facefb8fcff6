import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'answer-open';

test('reports closed objects in every answer, where they are closed', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "16 components.responses.Failure.content.application/json.schema.additionalProperties: Open this object of an answer: remove \`additionalProperties: false\`. Where a request shares the schema, give the answer one of its own. (packages/contract-lint/docs/rules.md#answer-open)",
      "22 components.schemas.Service.allOf.1.unevaluatedProperties: Open this object of an answer: remove \`unevaluatedProperties: false\`. Where a request shares the schema, give the answer one of its own. (packages/contract-lint/docs/rules.md#answer-open)",
      "26 components.schemas.Port.additionalProperties: Open this object of an answer: remove \`additionalProperties: false\`. Where a request shares the schema, give the answer one of its own. (packages/contract-lint/docs/rules.md#answer-open)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'limit-stated';

test('reports limits that the description does not say, or says as part of something else', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "6 components.parameters.Limit.schema.minimum: Say 1 in the description: it is the \`minimum\`. (packages/contract-lint/docs/rules.md#limit-stated)",
      "6 components.parameters.Limit.schema.maximum: Say 1000 in the description: it is the \`maximum\`. (packages/contract-lint/docs/rules.md#limit-stated)",
      "11 components.schemas.Service.properties.ports.maxItems: Say 200 in the description: it is the \`maxItems\`. (packages/contract-lint/docs/rules.md#limit-stated)",
      "15 components.schemas.Service.properties.tags.maxItems: Say 10 in the description: it is the \`maxItems\`. (packages/contract-lint/docs/rules.md#limit-stated)",
      "18 components.schemas.Service.properties.names.maxItems: Say 400 in the description: it is the \`maxItems\`. (packages/contract-lint/docs/rules.md#limit-stated)",
      "19 components.schemas.Service.properties.weight.exclusiveMinimum: Say 0.5 in the description: it is the \`exclusiveMinimum\`. (packages/contract-lint/docs/rules.md#limit-stated)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'operation-error-answers';

test('reports answers that are missing, and failures with another body', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "5 paths./services.get.responses: Add the answer \`403\`: any operation can fail that way. (packages/contract-lint/docs/rules.md#operation-error-answers)",
      "5 paths./services.get.responses: Add the answer \`500\`: any operation can fail that way. (packages/contract-lint/docs/rules.md#operation-error-answers)",
      "9 paths./services.get.responses.404: Give this failure the error body: \`application/json\` with a \`$ref\` to \`#/components/schemas/ErrorBody\`. (packages/contract-lint/docs/rules.md#operation-error-answers)",
      "10 paths./services.get.responses.default: Give this failure the error body: \`application/json\` with a \`$ref\` to \`#/components/schemas/ErrorBody\`. (packages/contract-lint/docs/rules.md#operation-error-answers)",
      "16 components.responses.BadRequest: Give this failure the error body: \`application/json\` with a \`$ref\` to \`#/components/schemas/ErrorBody\`. (packages/contract-lint/docs/rules.md#operation-error-answers)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

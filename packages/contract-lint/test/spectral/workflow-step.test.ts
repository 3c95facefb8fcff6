import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'workflow-step';

test('reports operations that do not exist, and what a step lacks or looks for in vain', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "8 workflows.0.steps.0.operationId: Name an operation of the contract: there is no \`getService\`. (packages/contract-lint/docs/rules.md#workflow-step)",
      "9 workflows.0.steps.1: Give \`updateService\` the path parameter \`id\`. (packages/contract-lint/docs/rules.md#workflow-step)",
      "9 workflows.0.steps.1: Give \`updateService\` a \`requestBody\`. (packages/contract-lint/docs/rules.md#workflow-step)",
      "9 workflows.0.steps.1: Look at a member that the answer of \`updateService\` has: \`state\` is none. (packages/contract-lint/docs/rules.md#workflow-step)",
      "9 workflows.0.steps.1: Look at a member that the answer of \`updateService\` has: \`error_code\` is none. (packages/contract-lint/docs/rules.md#workflow-step)",
      "9 workflows.0.steps.1: Look at a member that the answer of \`updateService\` has: \`ports/first/server_port\` is none. (packages/contract-lint/docs/rules.md#workflow-step)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

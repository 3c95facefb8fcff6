import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'link-target';

test('reports links to no operation, and parameters that the operation does not have', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "11 paths./services.get.responses.200.links.missing.operationId: Name an operation of the contract as \`operationId\`: there is no \`getService\`. (packages/contract-lint/docs/rules.md#link-target)",
      "12 paths./services.get.responses.200.links.nowhere: Name an operation of the contract as \`operationId\`: the link names none. (packages/contract-lint/docs/rules.md#link-target)",
      "15 paths./services.get.responses.200.links.same.parameters.path.limit: Name a parameter of \`listServices\`: it has \`limit\`, \`query.limit\`. (packages/contract-lint/docs/rules.md#link-target)",
      "15 paths./services.get.responses.200.links.same.parameters.size: Name a parameter of \`listServices\`: it has \`limit\`, \`query.limit\`. (packages/contract-lint/docs/rules.md#link-target)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

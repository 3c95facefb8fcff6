import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'error-code-used';

test('reports operations that do not exist, and statuses that an operation does not have', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "2 paths: Remove \`createService\` from the operations of \`EndPoint.0005\` in error-codes.yaml: there is no such operation. (packages/contract-lint/docs/rules.md#error-code-used)",
      "2 paths: Remove \`createService\` from the operations of \`EndPoint.0022\` in error-codes.yaml: there is no such operation. (packages/contract-lint/docs/rules.md#error-code-used)",
      "6 paths./services.get.responses: Add the answer \`400\`: \`EndPoint.0002\` comes with it (error-codes.yaml). (packages/contract-lint/docs/rules.md#error-code-used)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

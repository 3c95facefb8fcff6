import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'description-present';

test('reports what nobody explains, at the reference too', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "5 paths./services.parameters.0: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "6 paths./services.get: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "7 paths./services.get.requestBody: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "9 paths./services.get.responses.200: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "12 components.requestBodies.Nothing: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "14 components.headers.RequestId: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "19 components.schemas.Service.properties.id: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "20 components.schemas.Service.properties.protocol: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
      "21 components.schemas.Protocol: Add a \`description\`: what it is, its rule, and what breaking the rule gives. (packages/contract-lint/docs/rules.md#description-present)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'member-snake-case';

test('reports members and query parameters in another case', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "5 paths./services.parameters.0.name: Write the parameter \`pageSize\` in snake case: lower-case words joined by \`_\`. (packages/contract-lint/docs/rules.md#member-snake-case)",
      "10 components.schemas.Service.properties.serviceName: Write the member \`serviceName\` in snake case: lower-case words joined by \`_\`. (packages/contract-lint/docs/rules.md#member-snake-case)",
      "14 components.schemas.Service.properties.ports.items.properties.client-port: Write the member \`client-port\` in snake case: lower-case words joined by \`_\`. (packages/contract-lint/docs/rules.md#member-snake-case)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

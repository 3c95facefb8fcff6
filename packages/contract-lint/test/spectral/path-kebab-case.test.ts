import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'path-kebab-case';

test('reports segments and parameters in another case', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "3 paths./v1/vpcEndpoint_services/{serviceId}: Write the segment \`vpcEndpoint_services\` in kebab case: lower-case words joined by \`-\`. (packages/contract-lint/docs/rules.md#path-kebab-case)",
      "3 paths./v1/vpcEndpoint_services/{serviceId}: Write the parameter \`{serviceId}\` in snake case: lower-case words joined by \`_\`. (packages/contract-lint/docs/rules.md#path-kebab-case)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

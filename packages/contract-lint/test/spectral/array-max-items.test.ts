import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'array-max-items';

test('reports arrays without limit and without reason, and a reason beside a limit', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "6 components.schemas.Service.properties.ports: Add \`maxItems\`, or say in \`x-unbounded\` why the array has no limit. (packages/contract-lint/docs/rules.md#array-max-items)",
      "7 components.schemas.Service.properties.tags: Add \`maxItems\`, or say in \`x-unbounded\` why the array has no limit. (packages/contract-lint/docs/rules.md#array-max-items)",
      "8 components.schemas.Service.properties.both: Remove \`x-unbounded\`: the array has \`maxItems\`. (packages/contract-lint/docs/rules.md#array-max-items)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'string-bounded';

test('reports strings without limit and without reason, and a reason beside a limit', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "5 components.headers.RequestId.schema: Add one of \`maxLength\`, \`pattern\`, \`enum\`, \`format\`, \`const\`, or say in \`x-unbounded\` why the string has no limit. (packages/contract-lint/docs/rules.md#string-bounded)",
      "9 components.schemas.Service.properties.name: Add one of \`maxLength\`, \`pattern\`, \`enum\`, \`format\`, \`const\`, or say in \`x-unbounded\` why the string has no limit. (packages/contract-lint/docs/rules.md#string-bounded)",
      "10 components.schemas.Service.properties.labels.items: Add one of \`maxLength\`, \`pattern\`, \`enum\`, \`format\`, \`const\`, or say in \`x-unbounded\` why the string has no limit. (packages/contract-lint/docs/rules.md#string-bounded)",
      "11 components.schemas.Service.properties.both: Remove \`x-unbounded\`: the string has \`format\`. (packages/contract-lint/docs/rules.md#string-bounded)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'example-present';

test('reports parameters, headers, bodies and members without example', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "5 paths./services.parameters.0: Add \`example\` or \`examples\` to this parameter. (packages/contract-lint/docs/rules.md#example-present)",
      "10 paths./services.get.responses.200.headers.X-Request-Id: Add \`example\` or \`examples\` to this header. (packages/contract-lint/docs/rules.md#example-present)",
      "12 paths./services.get.responses.200.content.application/json: Add \`example\` or \`examples\` to this body. (packages/contract-lint/docs/rules.md#example-present)",
      "17 components.schemas.Service.properties.id: Add \`examples\` to the member \`id\`, or to the schema that it names. (packages/contract-lint/docs/rules.md#example-present)",
      "18 components.schemas.Service.properties.protocol: Add \`examples\` to the member \`protocol\`, or to the schema that it names. (packages/contract-lint/docs/rules.md#example-present)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

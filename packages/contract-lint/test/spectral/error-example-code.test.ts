import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'error-example-code';

test('reports codes that are unknown, of another status or missing, and failures without example', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "12 paths./services.get.responses.400.content.application/json.examples.wrongStatus.value.error_code: Show a code that comes with 400: \`EndPoint.0005\` comes with 404, 410 (error-codes.yaml). (packages/contract-lint/docs/rules.md#error-example-code)",
      "17 paths./services.get.responses.404.content.application/json.example: Add the \`error_code\` of the failure that is shown. (packages/contract-lint/docs/rules.md#error-example-code)",
      "27 components.responses.NoExample: Add an example that shows an error code. (packages/contract-lint/docs/rules.md#error-example-code)",
      "32 components.examples.unknown.value.error_code: Add \`EndPoint.9999\` to error-codes.yaml, or show a code that is there. (packages/contract-lint/docs/rules.md#error-example-code)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});

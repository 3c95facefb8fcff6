import { expect, test } from 'vitest';
import { lintText } from '../lint-text.ts';

const id = 'key-order';

test('accepts any order of members that have no place, of names and of data', async () => {
  const document = `
    openapi: 3.1.1
    x-own: 1
    info: { title: Demo, x-own: 2, version: 1.0.0 }
    paths: {}
    components:
      schemas:
        Thing:
          type: object
          example: { type: a, description: b, title: c }
          properties:
            title: { type: string }
            description: { type: string, description: Which. }
            type: { type: string }`;
  expect(await lintText(id, document)).toEqual([]);
});

test('reports the first member of each object that comes too late', async () => {
  const document = `
    openapi: 3.1.1
    info: { version: 1.0.0, x-own: 1, description: Demo., title: Demo }
    components: {}
    paths:
      /demo:
        get:
          responses:
            '200': { content: {}, description: Done. }
          operationId: getDemo`;
  expect(await lintText(id, document)).toMatchInlineSnapshot(`
    [
      "5 #/paths: Move \`paths\` before \`components\` (\`pnpm lint --fix\` does this). (packages/contract-lint/docs/rules.md#key-order)",
      "3 #/info/title: Move \`title\` before \`version\` (\`pnpm lint --fix\` does this). (packages/contract-lint/docs/rules.md#key-order)",
      "10 #/paths/~1demo/get/operationId: Move \`operationId\` before \`responses\` (\`pnpm lint --fix\` does this). (packages/contract-lint/docs/rules.md#key-order)",
      "9 #/paths/~1demo/get/responses/200/description: Move \`description\` before \`content\` (\`pnpm lint --fix\` does this). (packages/contract-lint/docs/rules.md#key-order)",
    ]
  `);
});

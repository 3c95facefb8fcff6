import { expect, test } from 'vitest';
import { lintText } from '../lint-text.ts';

const id = 'i18n-no-ref-override';

test('accepts other members beside a reference, and data that looks like one', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0 }
    paths: {}
    components:
      schemas:
        Kind: { type: string, description: Which kind. }
        Thing:
          properties:
            kind: { $ref: '#/components/schemas/Kind', default: a, x-discrepancies: [kind] }
          example: { $ref: data, description: data }`;
  expect(await lintText(id, document)).toEqual([]);
});

test('reports prose and translations beside a reference', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0 }
    paths:
      /demo:
        get:
          responses:
            '200': { $ref: '#/components/responses/Done', description: Done here. }
    components:
      responses:
        Done: { description: Done. }
      schemas:
        Kind: { type: string }
        Thing:
          properties:
            kind:
              $ref: '#/components/schemas/Kind'
              title: Kind
              x-enumDescriptions: { a: First. }
              x-i18n: { zh-CN: { title: 种类 } }`;
  expect(await lintText(id, document)).toMatchInlineSnapshot(`
    [
      "8 #/paths/~1demo/get/responses/200/description: Move \`description\` away from beside \`$ref\`: write it in the component that \`$ref\` names. (packages/contract-lint/docs/rules.md#i18n-no-ref-override)",
      "18 #/components/schemas/Thing/properties/kind/title: Move \`title\` away from beside \`$ref\`: write it in the component that \`$ref\` names. (packages/contract-lint/docs/rules.md#i18n-no-ref-override)",
      "19 #/components/schemas/Thing/properties/kind/x-enumDescriptions: Move \`x-enumDescriptions\` away from beside \`$ref\`: write it in the component that \`$ref\` names. (packages/contract-lint/docs/rules.md#i18n-no-ref-override)",
      "20 #/components/schemas/Thing/properties/kind/x-i18n: Move \`x-i18n\` away from beside \`$ref\`: write it in the component that \`$ref\` names. (packages/contract-lint/docs/rules.md#i18n-no-ref-override)",
    ]
  `);
});

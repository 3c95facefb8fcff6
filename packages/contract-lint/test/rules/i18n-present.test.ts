import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'i18n-present';

test('accepts a document whose every prose field is translated', async () => {
  const document = `
    openapi: 3.1.1
    info:
      title: Demo
      version: 1.0.0
      x-i18n: { zh-CN: { title: 演示 } }
    paths: {}
    components:
      schemas:
        Kind:
          description: The kind.
          enum: [a]
          x-enumDescriptions: { a: The first. }
          x-i18n: { zh-CN: { description: 种类。, x-enumDescriptions: { a: 第一种。 } } }`;
  expect(await lintText(id, document)).toEqual([]);
});

test('reports each prose field without a translation, at the field', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0, summary: A demo., x-i18n: { zh-CN: { title: 演示, summary: ' ' } } }
    tags:
      - { name: demo, x-displayName: Demos, description: All demos. }
    servers:
      - url: https://{region}.test
        description: The cloud.
        variables:
          region: { default: a, description: The region. }
    paths:
      /demo:
        get:
          summary: Get it
          x-i18n: { zh-CN: { summary: 查询 } }
          description: Gets it.
          responses:
            '200':
              description: It.
              headers:
                X-Request-Id: { description: The id., schema: { type: string } }
              content:
                application/json:
                  schema:
                    type: string
                    enum: [a, b]
                    x-enumDescriptions: { a: First., b: Second. }
                    x-i18n: { zh-CN: { x-enumDescriptions: { a: 第一。 } } }
                  examples:
                    one: { summary: One., value: a }
    components:
      securitySchemes:
        token: { type: apiKey, in: header, name: X-Auth-Token, description: The token. }`;
  expect(await lintText(id, document)).toMatchInlineSnapshot(`
    [
      "3 #/info/summary: No 简体中文 text for \`summary\`: add it as \`x-i18n.zh-CN.summary\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "8 #/servers/0/description: No 简体中文 text for \`description\`: add it as \`x-i18n.zh-CN.description\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "10 #/servers/0/variables/region/description: No 简体中文 text for \`description\`: add it as \`x-i18n.zh-CN.description\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "5 #/tags/0/x-displayName: No 简体中文 text for \`x-displayName\`: add it as \`x-i18n.zh-CN.x-displayName\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "5 #/tags/0/description: No 简体中文 text for \`description\`: add it as \`x-i18n.zh-CN.description\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "16 #/paths/~1demo/get/description: No 简体中文 text for \`description\`: add it as \`x-i18n.zh-CN.description\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "19 #/paths/~1demo/get/responses/200/description: No 简体中文 text for \`description\`: add it as \`x-i18n.zh-CN.description\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "21 #/paths/~1demo/get/responses/200/headers/X-Request-Id/description: No 简体中文 text for \`description\`: add it as \`x-i18n.zh-CN.description\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "27 #/paths/~1demo/get/responses/200/content/application~1json/schema/x-enumDescriptions/b: No 简体中文 text for \`x-enumDescriptions.b\`: add it as \`x-i18n.zh-CN.x-enumDescriptions.b\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "30 #/paths/~1demo/get/responses/200/content/application~1json/examples/one/summary: No 简体中文 text for \`summary\`: add it as \`x-i18n.zh-CN.summary\`. (packages/contract-lint/docs/rules.md#i18n-present)",
      "33 #/components/securitySchemes/token/description: No 简体中文 text for \`description\`: add it as \`x-i18n.zh-CN.description\`. (packages/contract-lint/docs/rules.md#i18n-present)",
    ]
  `);
});

test('asks for every language of the list', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0, x-i18n: { zh-CN: { title: 演示 } } }
    paths: {}`;
  expect(await lintText(id, document, languages)).toMatchInlineSnapshot(`
    [
      "3 #/info/title: No 日本語 text for \`title\`: add it as \`x-i18n.ja.title\`. (packages/contract-lint/docs/rules.md#i18n-present)",
    ]
  `);
});

test('leaves alone what only looks like prose: members called description, and example values', async () => {
  const document = `
    openapi: 3.1.1
    info: { title: Demo, version: 1.0.0, x-i18n: { zh-CN: { title: 演示 } } }
    paths: {}
    components:
      schemas:
        Thing:
          type: object
          properties: { description: { type: string }, summary: { type: string } }
          example: { description: data, title: data }
          examples: [{ description: data }]
          default: { summary: data }
      examples:
        one: { value: { description: data, summary: data } }`;
  expect(await lintText(id, document)).toEqual([]);
});

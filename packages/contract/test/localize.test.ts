import { bundleFromString, createConfig, parseYaml } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { localize } from '../src/build/localize.ts';
import { languages } from './languages.ts';

const source = `
  openapi: 3.1.1
  info:
    title: Demo
    version: 1.0.0
    description: |
      One.

      Two.
    x-i18n:
      zh-CN: { title: 演示, description: "一。\\n\\n二。\\n" }
  tags:
    - name: demo
      x-displayName: Demos
      x-i18n: { zh-CN: { x-displayName: 演示 } }
  paths: {}
  components:
    schemas:
      Kind:
        type: string
        enum: [a, b]
        description: The kind.
        x-enumDescriptions: { a: First., b: Second. }
        x-i18n:
          zh-CN: { description: 种类。, x-enumDescriptions: { a: 第一。 } }
      Thing:
        type: object
        properties:
          kind: { $ref: '#/components/schemas/Kind', default: b }
          description: { type: string, description: Words., x-i18n: { zh-CN: { description: 文字。 } } }
    examples:
      one:
        summary: One.
        value: { description: data, x-i18n: { zh-CN: { description: data } } }
        x-i18n: { zh-CN: { summary: 一。 } }`;

async function bundle(language: string | undefined): Promise<unknown> {
  const config = await createConfig({
    plugins: [{ id: 'contract', decorators: { oas3: { localize: localize(languages) } } }],
    decorators: { 'contract/localize': { language } },
  });
  return (await bundleFromString({ source, absoluteRef: 'contract.yaml', config })).bundle.parsed;
}

describe('localize', () => {
  test('keeps the source language and removes the translations; example values stay as they are', async () => {
    const expected = parseYaml(source) as Record<string, never>;
    const english = JSON.parse(JSON.stringify(expected), (_, value) => {
      if (value && typeof value === 'object' && !('description' in value && value.description === 'data')) {
        delete value['x-i18n'];
      }
      return value;
    });
    expect(await bundle('en')).toEqual(english);
  });

  test('copies a translation over the standard fields, value by value in x-enumDescriptions', async () => {
    expect(await bundle('zh-CN')).toMatchInlineSnapshot(`
      {
        "components": {
          "examples": {
            "one": {
              "summary": "一。",
              "value": {
                "description": "data",
                "x-i18n": {
                  "zh-CN": {
                    "description": "data",
                  },
                },
              },
            },
          },
          "schemas": {
            "Kind": {
              "description": "种类。",
              "enum": [
                "a",
                "b",
              ],
              "type": "string",
              "x-enumDescriptions": {
                "a": "第一。",
                "b": "Second.",
              },
            },
            "Thing": {
              "properties": {
                "description": {
                  "description": "文字。",
                  "type": "string",
                },
                "kind": {
                  "$ref": "#/components/schemas/Kind",
                  "default": "b",
                },
              },
              "type": "object",
            },
          },
        },
        "info": {
          "description": "一。

      二。
      ",
          "title": "演示",
          "version": "1.0.0",
        },
        "openapi": "3.1.1",
        "paths": {},
        "tags": [
          {
            "name": "demo",
            "x-displayName": "演示",
          },
        ],
      }
    `);
  });

  test('falls back on the source text where a language lacks one', async () => {
    expect(await bundle('ja')).toEqual(await bundle('en'));
  });

  test.each([undefined, 'fr'])('refuses the language %s', async (language) => {
    await expect(bundle(language)).rejects.toThrow(
      /contract\/localize: option `language` is .* use one of en, zh-CN, ja\./,
    );
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCompanion } from '../src/build/read-companion.ts';
import { tempFolder } from './temp-folder.ts';

const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-CN', name: '简体中文' },
];

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title'],
    properties: { id: { type: 'string' }, title: { type: 'string' }, 'x-i18n': { type: 'object' } },
  },
};

function read(yaml: string): unknown {
  const folder = tempFolder();
  const [path, schemaPath] = [join(folder, 'things.yaml'), join(folder, 'things.schema.json')];
  writeFileSync(path, yaml);
  writeFileSync(schemaPath, JSON.stringify(schema));
  return readCompanion(path, schemaPath, ['title'], languages);
}

test('gathers each text by language', () => {
  expect(read('- { id: a, title: One, x-i18n: { zh-CN: { title: 一 } } }')).toEqual([
    { id: 'a', title: { en: 'One', 'zh-CN': '一' } },
  ]);
});

test('names the line of a missing translation, and what to add', () => {
  const yaml = ['- { id: a, title: One, x-i18n: { zh-CN: { title: 一 } } }', '- id: b', '  title: Two'].join(
    '\n',
  );
  expect(() => read(yaml)).toThrowErrorMatchingInlineSnapshot(`
    [Error: things.yaml does not match things.schema.json and languages.json:
      things.yaml:2 /1 lacks a translation: add x-i18n.zh-CN.title]
  `);
});

test('names the line of everything that breaks the schema', () => {
  const yaml = ['- id: a', '  title: 1', '- id: b', '  title: Two', '  colour: red', '- title: Three'].join(
    '\n',
  );
  expect(() => read(yaml)).toThrowErrorMatchingInlineSnapshot(`
    [Error: things.yaml does not match things.schema.json and languages.json:
      things.yaml:2 /0/title must be string {"type":"string"}
      things.yaml:3 /1 must NOT have additional properties {"additionalProperty":"colour"}
      things.yaml:6 /2 must have required property 'id' {"missingProperty":"id"}]
  `);
});

test('says where a file is no YAML', () => {
  expect(() => read('- id: "a')).toThrow(/things\.yaml is not valid YAML:\n.*line 1/);
});

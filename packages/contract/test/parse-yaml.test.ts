import { parseYaml as parseLikeRedocly } from '@redocly/openapi-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../src/build/parse-yaml.ts';

const read = (text: string): unknown => parseYaml('openapi.yaml', text).content;

test.for([
  ['a merge key', 'base: &base { a: 1 }\nmore:\n  <<: *base', 'openapi.yaml:3 merge key <<'],
  ['an alias', 'a: &it { b: 1 }\nc: *it', 'openapi.yaml:2 alias *it: write the value out, or use $ref.'],
  ['a tag of YAML', 'a: !!binary aGk=', 'openapi.yaml:1 tag !!binary: remove it; quote a text.'],
  ['a tag of its own', 'a: 1\nb: !thing {}', 'openapi.yaml:2 tag !thing'],
  ['a directive', '%YAML 1.1\n---\na: 1', 'openapi.yaml:1 %YAML'],
  ['a list as a key', '? [a]\n: 1', 'openapi.yaml a key that is not a text'],
  ['an octal number', 'a: 0o17', 'openapi.yaml:1 0o17: YAML readers understand it differently.'],
  ['a boolean of YAML 1.1', 'a: yes', 'openapi.yaml:1 yes'],
  ['a date', 'a: 2022-04-14T09:35:47Z', 'openapi.yaml:1 2022-04-14T09:35:47Z'],
  ['a number that is too large', 'a: 1e999', 'openapi.yaml:1 1e999'],
  ['a zero with a sign', 'a: -0.0', 'openapi.yaml:1 -0.0'],
  ['a number in groups', 'a: 1_000', 'openapi.yaml:1 1_000'],
  ['a time', 'a: 12:30', 'openapi.yaml:1 12:30'],
  ['a key twice', 'a: 1\na: 2', 'openapi.yaml is not valid YAML'],
  ['two documents', 'a: 1\n---\nb: 2', 'openapi.yaml is not valid YAML'],
] as const)('rejects %s by name', ([, text, message]) => {
  expect(() => read(text)).toThrow(message);
});

test('reads JSON, texts in every form, and null', () => {
  expect(read('{"a": [1, -2.5, 1e3, true, null], "b": "yes"}')).toEqual({
    a: [1, -2.5, 1000, true, null],
    b: 'yes',
  });
  expect(read('a: |-\n  one\n  two\nb: \'x\'\nc: plain text\nd:\n"200": ok')).toEqual({
    a: 'one\ntwo',
    b: 'x',
    c: 'plain text',
    d: null,
    '200': 'ok',
  });
});

test('what was read before is read again in the same way, with its lines', () => {
  const text = `${'# A comment.\n'.repeat(500)}"200": { text: "1", list: [1.5, true, null] }\nlast: ${Math.random()}\n`;
  const [first, again] = [parseYaml('openapi.yaml', text), parseYaml('openapi.yaml', text)];
  expect(first.content).toEqual(parse(text));
  expect(again.content).toEqual(first.content);
  expect(again.content).not.toBe(first.content);
  for (const file of [first, again]) {
    expect(file.lineOf(['200', 'list', 1])).toBe(501);
    expect(file.lineOf(['last'])).toBe(502);
  }
  const wrong = text.replace('true', 'yes');
  for (const _ of [1, 2]) expect(() => read(wrong)).toThrow('openapi.yaml:501 yes');
});

test('what is let through is the same to Redocly and to a reader of YAML 1.1', () => {
  const token = fc.oneof(
    fc.stringMatching(/^[-+]?[0-9a-fxo_.:e]{1,8}$/),
    fc.stringMatching(/^[~=<yYnNoOfFtT.+-][a-zA-Z.]{0,4}$/),
    fc.stringMatching(/^\d{4}-\d\d?-\d\d?([Tt ]\d\d:\d\d:\d\dZ?)?$/),
    fc.constantFrom(
      'null',
      'Null',
      '~',
      '.inf',
      '-.INF',
      '.nan',
      'TRUE',
      'on',
      'Off',
      '<<',
      '!x a',
      '&a b',
      '*a',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(token, token, (key, value) => {
      const text = `${key}: ${value}\nlist: [${value}]\n`;
      let content: unknown;
      try {
        content = read(text);
      } catch {
        return;
      }
      expect(parseLikeRedocly(text), text).toEqual(content);
      expect(parse(text, { version: '1.1' }), text).toEqual(content);
    }),
    { numRuns: 2000 },
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contractPath, languages, readContract } from '../src/index.ts';
import { readPublished } from './published.ts';

test.each(languages.map(({ tag }) => tag))(
  'the %s contract is there as JSON and as YAML, with the same content',
  (tag) => {
    const yaml = contractPath(tag, 'yaml');
    expect(isAbsolute(yaml)).toBe(true);
    expect(parse(readFileSync(yaml, 'utf8'))).toEqual(readPublished(tag));
    expect(existsSync(contractPath(tag))).toBe(true);
  },
);

test('the source language is the default', () => {
  expect(readContract()).toEqual(readContract('en'));
  expect(contractPath()).toBe(contractPath('en', 'json'));
});

test('every call gives a document of its own', () => {
  readContract().info.title = 'changed';
  expect(readContract().info.title).not.toBe('changed');
});

test('a language that the contract does not have is rejected, with those that it has', () => {
  expect(() => readContract('fr')).toThrow(RangeError);
  const tags = languages.map(({ tag }) => tag).join(', ');
  expect(() => contractPath('fr')).toThrow(`The contract has no language "fr"; use one of ${tags}.`);
});

test('YAML is written for people: long texts as blocks, no aliases, nothing that YAML 1.1 reads otherwise', () => {
  for (const { tag } of languages) {
    const text = readFileSync(contractPath(tag, 'yaml'), 'utf8');
    expect(text).toMatch(/description: \|-\n/);
    expect(text).not.toMatch(/: [&*][a-z]/);
    expect(parse(text, { version: '1.1' })).toEqual(readPublished(tag));
  }
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { specPath } from '../src/build/files.ts';
import { companions } from '../src/index.ts';

test.each(companions.map(({ file, schema }) => [file, schema]))(
  '%s names its schema in its first line, so that editors complete and check it',
  (file, schema) => {
    expect(existsSync(specPath(schema))).toBe(true);
    const [first] = readFileSync(specPath(file), 'utf8').split('\n');
    expect(first).toBe(`# yaml-language-server: $schema=./${schema}`);
  },
);

test('every YAML file of spec/ is the contract, a companion file, or the configuration of a tool', () => {
  const configuration = ['openapi.yaml', 'redocly.yaml', '.spectral.yaml', 'cspell.yaml'];
  const known = [...configuration, ...companions.map(({ file }) => file)];
  const files = readdirSync(specPath()).filter((name) => name.endsWith('.yaml'));
  expect(files.filter((name) => !known.includes(name))).toEqual([]);
});

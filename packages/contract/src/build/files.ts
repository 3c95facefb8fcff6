import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

const spec = dirname(createRequire(import.meta.url).resolve('@vpcep/spec/package.json'));

/** The absolute path of a file or folder of `spec/`, where the contract and its companion files are. */
export function specPath(name = ''): string {
  return join(spec, name);
}

/** Writes indented JSON. */
export function writeJson(path: string, value: unknown): void {
  writeText(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Writes YAML to be read by people: long texts as blocks, no aliases, safe for YAML 1.1 readers. */
export function writeYaml(path: string, value: unknown): void {
  const text = stringify(value, {
    aliasDuplicateObjects: false,
    blockQuote: 'literal',
    compat: 'yaml-1.1',
    lineWidth: 110,
    singleQuote: true,
  });
  writeText(path, text);
}

/** Writes a text file, and the folders that lead to it. */
export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

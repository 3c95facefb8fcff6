import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
export function writeYaml(path: string, value: object): void {
  writeText(path, [...yamlParts(value, [])].join(''));
}

const yamlOptions = {
  aliasDuplicateObjects: false,
  blockQuote: 'literal',
  compat: 'yaml-1.1',
  lineWidth: 110,
  singleQuote: true,
} as const;

/** How deep a document is taken apart: `components`, `schemas`. */
const partDepth = 2;

/**
 * The document as YAML, in parts: the writer needs many times the memory of what it writes at once, which a contract of
 * thousands of operations does not have.
 */
function* yamlParts(value: object, path: readonly string[]): Generator<string> {
  for (const [key, child] of Object.entries(value)) {
    const place = [...path, key];
    if (Array.isArray(child) && child.length > 0) {
      yield lineOf(place);
      for (const item of child) yield yamlBelow(place, [item]);
    } else if (isNonEmptyObject(child) && path.length < partDepth) {
      yield lineOf(place);
      yield* yamlParts(child, place);
    } else yield yamlBelow(path, { [key]: child });
  }
}

/** What a value is as YAML where it stands, without the lines of what it stands in. */
function yamlBelow(path: readonly string[], value: unknown): string {
  const whole = path.reduceRight((inner: unknown, key) => ({ [key]: inner }), value);
  let text = stringify(whole, yamlOptions);
  for (const _ of path) text = text.slice(text.indexOf('\n') + 1);
  return text;
}

/** The line of a property that holds more than fits on it. */
function lineOf(path: readonly string[]): string {
  const text = yamlBelow(path.slice(0, -1), { [path.at(-1) ?? '']: { more: true } });
  return text.slice(0, text.indexOf('\n') + 1);
}

function isNonEmptyObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/**
 * Writes a text file, and the folders that lead to it: at once, so that who reads it meanwhile has the old text or the new one. A
 * file that has the text already is left alone.
 */
export function writeText(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

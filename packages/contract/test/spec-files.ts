import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { specPath } from '../src/build/files.ts';
import type { OpenApiDocument } from '../src/index.ts';

/** Parses a YAML file of `spec/`. */
export function readYaml<T>(name: string): T {
  return parse(readFileSync(specPath(name), 'utf8')) as T;
}

/** The hand-written contract, all languages in it. */
export function readSource(): OpenApiDocument {
  return readYaml('openapi.yaml');
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Glossary } from './glossary.ts';

/**
 * Reads `glossary.yaml`.
 *
 * @param folder where it is; without the file, the glossary is empty
 * @throws Error when the file is no YAML
 */
export function readGlossary(folder: string): Glossary {
  const path = join(folder, 'glossary.yaml');
  const glossary: Partial<Glossary> = existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
  return { properNames: glossary.properNames ?? [], terms: glossary.terms ?? [] };
}

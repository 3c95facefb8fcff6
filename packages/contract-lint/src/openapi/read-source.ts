import { statSync } from 'node:fs';
import type { OpenApiDocument } from '@vpcep/contract';
import { readYaml } from '@vpcep/contract/build';

const read = new Map<string, { changed: number; document: OpenApiDocument }>();

/**
 * Reads an OpenAPI document as it is written. Read again only when the file has changed, so that many workflows share one.
 *
 * @param path the document
 * @throws {Error} the file cannot be read, is not YAML, or uses what YAML readers understand differently
 */
export function readContractSource(path: string): OpenApiDocument {
  const { mtimeMs: changed } = statSync(path);
  let known = read.get(path);
  if (known?.changed !== changed) {
    known = { changed, document: readYaml(path) as OpenApiDocument };
    read.set(path, known);
  }
  return known.document;
}

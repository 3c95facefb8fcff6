import { statSync } from 'node:fs';
import { readYaml } from '@vpcep/contract/build';

const known = new Map<string, { readonly changed: number; readonly content: unknown }>();

/**
 * Reads a YAML file, again only when it has changed: many documents are linted beside the same files. What is returned is not to be
 * changed.
 *
 * @throws {Error} the file cannot be read, is not YAML, or uses what YAML readers understand differently
 */
export function readYamlOnce(path: string): unknown {
  const { mtimeMs: changed } = statSync(path);
  let file = known.get(path);
  if (file?.changed !== changed) {
    file = { changed, content: readYaml(path) };
    known.set(path, file);
  }
  return file.content;
}

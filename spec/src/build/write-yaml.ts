import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';

/** Writes YAML to be read by people: long texts as blocks, nothing folded into aliases, safe for YAML 1.1 readers. */
export function writeYaml(path: string, value: unknown): void {
  const text = stringify(value, {
    aliasDuplicateObjects: false,
    blockQuote: 'literal',
    compat: 'yaml-1.1',
    lineWidth: 110,
    singleQuote: true,
  });
  writeFileSync(path, text);
}

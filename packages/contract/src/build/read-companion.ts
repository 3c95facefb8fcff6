import type { Language } from '../model/language.ts';
import { readValidYaml } from './read-yaml.ts';

type Entry = Record<string, unknown> & { 'x-i18n'?: Record<string, Record<string, string>> };

/**
 * Reads a companion file of the contract (a list, with translations under `x-i18n`), checks it against its JSON
 * Schema, and gathers each translated field into one text by language.
 *
 * @param path the YAML file
 * @param schemaPath its JSON Schema (draft 2020-12)
 * @param fields the fields that are translated
 * @throws {Error} the file is not YAML, breaks its schema, or lacks a translation; the message names file, line and remedy
 */
export function readCompanion<T>(
  path: string,
  schemaPath: string,
  fields: readonly string[],
  [source, ...translations]: readonly Language[],
): T[] {
  const { content, fail } = readValidYaml(path, schemaPath);
  const entries = content as Entry[];
  const missing = entries.flatMap(({ 'x-i18n': i18n }, index) =>
    translations.flatMap(({ tag }) =>
      fields
        .filter((field) => !i18n?.[tag]?.[field])
        .map((field) => ({ at: [index], text: `lacks a translation: add x-i18n.${tag}.${field}` })),
    ),
  );
  if (missing.length > 0) fail(missing);

  return entries.map(({ 'x-i18n': i18n, ...rest }) => {
    const texts = fields.map((field) => [
      field,
      Object.fromEntries([
        [source?.tag, rest[field]],
        ...translations.map(({ tag }) => [tag, i18n?.[tag]?.[field]]),
      ]),
    ]);
    return { ...rest, ...Object.fromEntries(texts) } as T;
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model/language.ts';

const fileName = 'languages.json';

/**
 * Reads the list of languages: the source language first, then the translations.
 *
 * @param folder the folder that holds `languages.json`
 * @throws Error when the file is missing, is not JSON, or lists no language
 */
export function readLanguages(folder: string): Language[] {
  const path = join(folder, fileName);
  const languages: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(languages) || languages.length === 0 || !languages.every(isLanguage)) {
    throw new Error(`${path} must list at least one language as { "tag": "en", "name": "English" }.`);
  }
  return languages;
}

function isLanguage(value: unknown): value is Language {
  const { tag, name } = (value ?? {}) as Partial<Language>;
  return typeof tag === 'string' && tag !== '' && typeof name === 'string' && name !== '';
}

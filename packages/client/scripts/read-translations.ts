import { readFile } from 'node:fs/promises';

/** The translations of the package's own doc comments, and what use was made of them. */
export interface Translations {
  /** Translates one passage; leaves it as it is where the language lacks it. */
  translate(passage: string): string;
  /** Passages that were asked for in vain. */
  missing: Set<string>;
  /** Translations that were not asked for. */
  unused: Set<string>;
}

/**
 * Reads `translations/<language>.json`, which maps each passage of the package's own doc comments to its translation.
 *
 * @returns undefined when there is no such file: the package's own comments stay in English then
 */
export async function readTranslations(folder: string, language: string): Promise<Translations | undefined> {
  let text: string;
  try {
    text = await readFile(`${folder}/translations/${language}.json`, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const passages = JSON.parse(text) as Record<string, string>;
  const missing = new Set<string>();
  const unused = new Set(Object.keys(passages));
  const translate = (passage: string) => {
    const translated = passages[passage];
    if (translated === undefined) missing.add(passage);
    unused.delete(passage);
    return translated ?? passage;
  };
  return { translate, missing, unused };
}

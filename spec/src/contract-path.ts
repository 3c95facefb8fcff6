import { distPath } from './dist-file.ts';
import { languages, sourceLanguage } from './languages.ts';

/**
 * The absolute path of the contract in one language.
 *
 * @param language a tag of `languages`
 * @throws RangeError when the contract has no such language
 */
export function contractPath(language: string = sourceLanguage, format: 'json' | 'yaml' = 'json'): string {
  const tags = languages.map(({ tag }) => tag);
  if (!tags.includes(language)) {
    throw new RangeError(
      `The contract has no language ${JSON.stringify(language)}; use one of ${tags.join(', ')}.`,
    );
  }
  return distPath(`openapi.${language}.${format}`);
}

import { type Language, propertiesOf, proseTexts, translationKey } from '@vpcep/contract';

/** A text and its translation to one language. */
export interface TextPair {
  /** The field, and the key in it where the field is a map of texts. */
  path: readonly string[];
  /** The language of the translation. */
  language: Language;
  source: string;
  translation: string;
}

/** Where the translation of a pair stands, seen from the node. */
export function translationPath({ language, path }: TextPair): string[] {
  return [translationKey, language.tag, ...path];
}

/**
 * The texts of a node, each with its translations; those that are not translated are left out.
 *
 * @param typeName Redocly's name for the type of node
 */
export function textPairs(typeName: string, node: unknown, translations: readonly Language[]): TextPair[] {
  const sources = proseTexts(typeName, node);
  const i18n = propertiesOf(propertiesOf(node)[translationKey]);
  return translations.flatMap((language) => {
    const translated = proseTexts(typeName, i18n[language.tag]);
    return sources.flatMap(({ path, text }): TextPair[] => {
      const partner = translated.find((each) => each.path.join() === path.join());
      if (!partner?.text.trim()) return [];
      return [{ path, language, source: text, translation: partner.text }];
    });
  });
}

import { type Language, propertiesOf, proseTexts, translationKey } from '@vpcep/contract';

/** A text and its translation to one language. */
export interface TextPair {
  /** The language of the translation. */
  readonly language: Language;
  readonly source: string;
  readonly translation: string;
}

/** A text with one translation, at its place in a document. */
export interface PlacedPair {
  /** Where the source text stands, e.g. `#/info/title`. */
  readonly pointer: string;
  readonly source: string;
  readonly translation: string;
}

/** A pair of a node of a document. */
export interface NodePair extends TextPair {
  /** The field, and the key in it where the field is a map of texts. */
  readonly path: readonly string[];
}

/** Where the translation of a pair stands, seen from the node. */
export function translationPath({ language, path }: NodePair): string[] {
  return [translationKey, language.tag, ...path];
}

/**
 * The texts of a node, each with its translations; those that are not translated are left out.
 *
 * @param typeName Redocly's name for the type of node
 */
export function textPairs(typeName: string, node: unknown, translations: readonly Language[]): NodePair[] {
  const sources = proseTexts(typeName, node);
  if (sources.length === 0) return [];
  const i18n = propertiesOf(propertiesOf(node)[translationKey]);
  return translations.flatMap((language) => {
    const translated = proseTexts(typeName, i18n[language.tag]);
    return sources.flatMap(({ path, text }): NodePair[] => {
      const partner = translated.find((candidate) => candidate.path.join() === path.join());
      if (!partner?.text.trim()) return [];
      return [{ path, language, source: text, translation: partner.text }];
    });
  });
}

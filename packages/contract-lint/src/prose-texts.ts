import { proseFields } from './prose-fields.ts';

/** One text and where it stands: the field, and the key in it where the field is a map of texts. */
export interface ProseText {
  path: readonly string[];
  text: string;
}

/** The node, read as a bag of members; anything that is no object has none. */
export type Members = Readonly<Record<string, unknown>>;

export function members(node: unknown): Members {
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? (node as Members) : {};
}

/**
 * The texts of a node, or of one language of its `x-i18n`.
 *
 * @param typeName Redocly's name for the type of node
 */
export function proseTexts(typeName: string, node: unknown): ProseText[] {
  const bag = members(node);
  return proseFields(typeName).flatMap((field): ProseText[] => {
    const value = bag[field];
    if (typeof value === 'string') return [{ path: [field], text: value }];
    return Object.entries(members(value)).flatMap(([key, text]) =>
      typeof text === 'string' ? [{ path: [field, key], text }] : [],
    );
  });
}

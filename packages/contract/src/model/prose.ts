import { proseFields } from './prose-fields.ts';

/** The extension that holds the translations of a node: language tag → the same field names. */
export const translationKey = 'x-i18n';

/** One text and where it stands: the field, and the key in it where the field is a map of texts. */
export interface ProseText {
  path: readonly string[];
  text: string;
}

/** An object whose properties are not known. */
export type Properties = Readonly<Record<string, unknown>>;

/** The properties of an object; `{}` for anything else. */
export function propertiesOf(node: unknown): Properties {
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? (node as Properties) : {};
}

/**
 * The texts of a node, or of one language of its `x-i18n`.
 *
 * @param typeName Redocly's name for the type of node
 */
export function proseTexts(typeName: string, node: unknown): ProseText[] {
  const properties = propertiesOf(node);
  return proseFields(typeName).flatMap((field): ProseText[] => {
    const value = properties[field];
    if (typeof value === 'string') return [{ path: [field], text: value }];
    return Object.entries(propertiesOf(value)).flatMap(([key, text]) =>
      typeof text === 'string' ? [{ path: [field, key], text }] : [],
    );
  });
}

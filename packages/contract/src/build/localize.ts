import type { Oas3Decorator } from '@redocly/openapi-core';
import type { Language } from '../model/language.ts';
import { propertiesOf, translationKey } from '../model/prose.ts';
import { proseFields } from '../model/prose-fields.ts';

/**
 * Makes the document monolingual: copies one language over the standard fields, then removes every `x-i18n`.
 * Option `language`: a tag of the list; the source language stands in the standard fields already.
 *
 * @throws {Error} the option names no language of the list
 */
export function localize(languages: readonly Language[]): Oas3Decorator {
  return ({ language }) => {
    const tags = languages.map(({ tag }) => tag);
    if (!tags.includes(language)) {
      throw new Error(
        `contract/localize: option \`language\` is ${JSON.stringify(language)}; use one of ${tags.join(', ')}.`,
      );
    }
    return {
      any: {
        leave(node, ctx) {
          if (!(translationKey in propertiesOf(node))) return;
          const translation = propertiesOf(propertiesOf(node[translationKey])[language]);
          for (const field of proseFields(ctx.type.name)) {
            const text = translation[field];
            if (typeof text === 'string') node[field] = text;
            else if (text !== undefined) node[field] = { ...node[field], ...propertiesOf(text) };
          }
          delete node[translationKey];
        },
      },
    };
  };
}

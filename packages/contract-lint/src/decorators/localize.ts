import type { Oas3Decorator } from '@redocly/openapi-core';
import type { Language } from '../language.ts';
import { proseFields } from '../prose-fields.ts';
import { members } from '../prose-texts.ts';
import { translationKey } from '../translation-key.ts';

/**
 * Makes the document monolingual: copies one language over the standard fields, then removes every `x-i18n`.
 * Option `language`: a tag of the list; the source language stands in the standard fields already.
 *
 * @throws Error when the option names no language of the list
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
          if (!(translationKey in members(node))) return;
          const translation = members(members(node[translationKey])[language]);
          for (const field of proseFields(ctx.type.name)) {
            const text = translation[field];
            if (typeof text === 'string') node[field] = text;
            else if (text !== undefined) node[field] = { ...node[field], ...members(text) };
          }
          delete node[translationKey];
        },
      },
    };
  };
}

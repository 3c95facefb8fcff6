import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import type { Glossary } from '../prose/glossary.ts';
import { hasWords } from '../prose/has-words.ts';
import { pairRule } from '../prose/pair-rule.ts';

/** A translation is not the text that it translates, unless that holds nothing but proper names and code. */
export function i18nDiffers(languages: readonly Language[], { properNames }: Glossary): Oas3Rule {
  return pairRule('i18n-differs', languages, ({ source, translation, language }) =>
    spaced(source) === spaced(translation) && hasWords(source, properNames)
      ? [
          `The text is the same in ${languages[0]?.name} and ${language.name}: translate it, or list it under \`properNames\` in glossary.yaml.`,
        ]
      : [],
  );
}

function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

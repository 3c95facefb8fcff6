import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { englishDictionary } from '../prose/english-dictionary.ts';
import { readMarkdown } from '../prose/read-markdown.ts';
import { textRule } from '../prose/text-rule.ts';

/** A word with its apostrophes; what clings to digits, such as `4xx`, is none. */
const word = /(?<![\p{L}\d])\p{L}+(?:['’]\p{L}+)*(?![\p{L}\d])/gu;
/** How many similar words are offered. */
const most = 3;
const link = /https?:\/\/\S+/g;

/**
 * English is spelled as cspell's dictionary has it.
 *
 * @param words correct words that the dictionary lacks; a capital in one of them is binding
 */
export function spelling(languages: readonly Language[], words: readonly string[]): Oas3Rule {
  const known = new Set(words);
  const isRight = (text: string): boolean =>
    [text, text.toLowerCase()].some((form) => known.has(form) || englishDictionary().has(form));

  return textRule('spelling', languages, {
    en: (text) => {
      const prose = readMarkdown(text).prose.join('\n').replace(link, ' ');
      const unique = new Set(
        (prose.match(word) ?? []).map((each) => each.replace('’', "'").replace(/'s$/, '')),
      );
      return [...unique]
        .filter((each) => !isRight(each))
        .map((each) => {
          const similar = englishDictionary().suggest(each, { numSuggestions: most }).slice(0, most);
          return `has the unknown word “${each}”: correct it (${similar.join(', ')}?), or add it to words.txt.`;
        });
    },
  });
}

import { factsOf } from '../languages/index.ts';
import { proseOf } from '../text/markdown.ts';
import { textRule } from '../text-rules.ts';

/** A word with its apostrophes; what clings to digits, such as `4xx`, does not count. */
const word = /(?<![\p{L}\d])\p{L}+(?:['’]\p{L}+)*(?![\p{L}\d])/gu;
const link = /https?:\/\/\S+/g;
/** How many similar words are offered. */
const most = 3;

/** Words are spelled as the dictionary has them, or the list of further words; a capital in that list is binding. */
export default textRule(({ words }) => {
  const known = new Set(words);
  return (text, language) => {
    const dictionary = factsOf(language.tag).dictionary?.();
    if (!dictionary) return [];
    const isRight = (candidate: string): boolean =>
      [candidate, candidate.toLowerCase()].some((form) => known.has(form) || dictionary.has(form));
    const found = proseOf(text).replace(link, ' ').match(word) ?? [];
    const unique = new Set(found.map((match) => match.replace('’', "'").replace(/'s$/, '')));
    return [...unique]
      .filter((candidate) => !isRight(candidate))
      .map(
        (candidate) =>
          `has the unknown word “${candidate}”: correct it (${dictionary.suggest(candidate, most).join(', ')}?), or add it to words.txt.`,
      );
  };
});

import { factsOf } from '../languages/index.ts';
import { hasWords } from '../text/glossary.ts';
import { textRule } from '../text-rules.ts';

/**
 * Each text is written in the script of its language, unless it holds nothing but proper names and code. A translation
 * that is the source text itself is left to i18n-differs.
 */
export default textRule(
  ({ languages: [original], glossary: { properNames } }) =>
    (text, language, source) => {
      const problem = factsOf(language.tag).checkScript?.(text);
      if (problem === undefined) return [];
      const isTranslation = language.tag !== original?.tag;
      return isTranslation && (text === source || !hasWords(text, properNames)) ? [] : [`${problem}.`];
    },
);

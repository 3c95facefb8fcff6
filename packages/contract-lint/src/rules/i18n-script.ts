import { factsOf } from '../languages/index.ts';
import { hasWords } from '../text/glossary.ts';
import { proseOf } from '../text/markdown.ts';
import { textRule } from '../text-rules.ts';

/**
 * Each text is written in the script of its language, unless it holds nothing but proper names and code. Languages go by their own
 * names everywhere. A translation that is the source text itself is left to i18n-differs.
 */
export default textRule(({ languages, glossary: { properNames } }) => (text, language, source) => {
  const withoutNames = languages.reduce((rest, { name }) => rest.replaceAll(name, ''), text);
  const problem = factsOf(language.tag).checkScript?.(proseOf(withoutNames));
  if (problem === undefined) return [];
  const isTranslation = language.tag !== languages[0]?.tag;
  return isTranslation && (text === source || !hasWords(text, properNames)) ? [] : [`${problem}.`];
});

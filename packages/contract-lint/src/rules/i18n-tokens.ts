import { factsOf } from '../languages/index.ts';
import { textTokens } from '../text/tokens.ts';
import { pairRule } from '../text-rules.ts';

/** A text and its translation hold the same code spans, links, placeholders and numbers, each as often. */
export default pairRule(({ languages: [{ tag, name } = { tag: '', name: '' }] }) => {
  const own = factsOf(tag).quantities;
  return ({ source, translation, language }) => {
    const other = factsOf(language.tag).quantities;
    // Units are compared only between languages whose units are known.
    const [here, there] =
      own && other
        ? [textTokens(source, own), textTokens(translation, other)]
        : [textTokens(source), textTokens(translation)];
    const missing = without(here, there);
    const surplus = without(there, here);
    if (missing.length + surplus.length === 0) return [];
    const only = [
      ...(missing.length > 0 ? [`only in ${name}: ${missing.join(', ')}`] : []),
      ...(surplus.length > 0 ? [`only in ${language.name}: ${surplus.join(', ')}`] : []),
    ];
    return [
      `Write the same code spans, links, placeholders and numbers in ${name} and ${language.name}, each as often; ${only.join('; ')}.`,
    ];
  };
});

/** The items of a list that another one lacks, counting how often each occurs. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

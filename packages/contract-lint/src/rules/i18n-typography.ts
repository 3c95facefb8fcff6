import { factsOf } from '../languages/index.ts';
import { textRule } from '../text-rules.ts';

/** Texts are set by the customs of their language: in Chinese, full-width punctuation and spaces around Latin. */
export default textRule(() => (text, language) => {
  const set = factsOf(language.tag).setType?.(text);
  if (!set) return [];
  const problems = set.isBroken
    ? ['lacks something: a bracket or a quotation mark stands without its partner.']
    : [];
  if (set.text === text) return problems;
  const [before, after] = firstDifference(text, set.text);
  return [`needs “${after}” in place of “${before}”.`, ...problems];
});

/** How much is shown on either side of a difference, in characters. */
const context = 16;

/** The first place where two texts differ, with what stands around it, in both. */
function firstDifference(text: string, other: string): [string, string] {
  let index = 0;
  while (text[index] === other[index]) index += 1;
  const start = Math.max(0, index - context);
  return [text.slice(start, index + context), other.slice(start, index + context)];
}

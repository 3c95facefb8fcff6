import { factsOf } from '../languages/index.ts';
import { textRule } from '../text-rules.ts';

/** A text is plain and free of slips, as far as a program can tell. English is checked by retext. */
export default textRule(
  () => (text, language) =>
    (factsOf(language.tag).checkStyle?.(text) ?? []).map((reason) => `should be reworded: ${reason}.`),
);

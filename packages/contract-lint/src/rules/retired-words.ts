import { escapePattern, termPattern } from '../text/glossary.ts';
import { proseOf } from '../text/markdown.ts';
import { textRule } from '../text-rules.ts';

/** Words that the glossary retires are not used; it says what to write instead. */
export default textRule(({ languages: [source], glossary: { retired } }) => {
  const patterns = new Map(
    Object.entries(retired).map(([tag, entries]) => [
      tag,
      entries.flatMap(({ word, also = [], use }) =>
        [word, ...also].map((form) => ({
          pattern: tag === source?.tag ? termPattern(form) : new RegExp(escapePattern(form), 'g'),
          use,
        })),
      ),
    ]),
  );
  return (text, { tag }) => {
    const prose = proseOf(text);
    return (patterns.get(tag) ?? []).flatMap(({ pattern, use }) =>
      [...new Set(prose.match(pattern))].map((found) => `says “${found}”: write ${use} (glossary.yaml).`),
    );
  };
});

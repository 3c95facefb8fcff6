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
    return (patterns.get(tag) ?? []).flatMap(({ pattern, use }) => {
      const found = [...prose.matchAll(pattern)].filter(
        ({ 0: { length }, index }) => isBoundary(prose, tag, index) && isBoundary(prose, tag, index + length),
      );
      return [...new Set(found.map(([word]) => word))].map(
        (word) => `says “${word}”: write ${use} (glossary.yaml).`,
      );
    });
  };
});

const segmenters = new Map<string, Intl.Segmenter>();

/** Whether a word begins or ends at a place of a text. Where words are not set apart, characters of two may look like a third. */
function isBoundary(text: string, tag: string, index: number): boolean {
  let segmenter = segmenters.get(tag);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
    segmenters.set(tag, segmenter);
  }
  const segment = segmenter.segment(text).containing(index);
  return segment === undefined || segment.index === index;
}

/** How much the words of a text of average length are worth beside those of a very short one. */
const dilution = 0.25;

/** How much a word counts among those of a text, if it counts 1 in a text as long as most. */
export function createShare(texts: readonly (readonly string[])[]): (text: readonly string[]) => number {
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length || 1;
  return ({ length }) => 1 / (1 - dilution + (dilution * length) / mean);
}

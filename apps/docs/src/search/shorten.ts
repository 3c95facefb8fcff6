import { isHan } from './words.ts';

/** A long text as the search keeps it. */
export interface ShortText {
  /** Its beginning. */
  text: string;
  /** Words of the rest that few others have. */
  words?: string;
}

/** How much of each text is kept. */
export interface Kept {
  /** Of its beginning; a Chinese character counts twice. */
  width: number;
  /** Of the words of its rest. */
  words: number;
}

/** A word in more texts than this says little about any of them. */
const rare = 3;

/** Shortens texts to what is shown of them, and to what sets each apart from the others. */
export function shorten(texts: readonly string[], language: string, kept: Kept): ShortText[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const wordsIn = (text: string) =>
    new Set(
      [...segmenter.segment(text)]
        .filter(({ isWordLike, segment }) => isWordLike && segment.length > 1 && !/^\d+$/.test(segment))
        .map(({ segment }) => segment.toLowerCase()),
    );
  const all = texts.map(wordsIn);
  const frequency = new Map<string, number>();
  for (const words of all) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return texts.map((whole, index) => {
    const text = beginningOf(whole, kept.width);
    const shown = wordsIn(text);
    const words = [...(all[index] ?? [])].filter(
      (word) => !shown.has(word) && (frequency.get(word) ?? 0) <= rare,
    );
    // The rarest tell most.
    words.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    return words.length > 0 ? { text, words: words.slice(0, kept.words).join(' ') } : { text };
  });
}

/** Ends between two words: half a number or a name would find nothing. */
function beginningOf(text: string, most: number): string {
  const characters = [...text];
  const isBetween = (index: number) =>
    [characters[index - 1], characters[index]].some(
      (character = ' ') => isHan(character) || character === ' ',
    );
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += isHan(character) ? 2 : 1;
    if (width > most && isBetween(index)) return characters.slice(0, index).join('');
  }
  return text;
}

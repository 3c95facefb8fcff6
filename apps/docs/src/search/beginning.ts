import { isHan } from './words.ts';

/** The beginning of a text, up to a width. It ends between two words. */
export function beginningOf(text: string, most: number): string {
  const characters = [...text];
  const isBetween = (index: number) =>
    [characters[index - 1], characters[index]].some(
      (character = ' ') => isHan(character) || character === ' ',
    );
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += widthOf(character);
    if (width > most && isBetween(index)) return characters.slice(0, index).join('');
  }
  return text;
}

/** The first sentences of a text that fit into a width, and at least the first. */
export function firstSentencesOf(text: string, most: number): string {
  const sentences = text.match(/.*?(?:[.!?](?=\s|$)|[。！？]|$)\s*/gs) ?? [];
  let shown = '';
  for (const sentence of sentences) {
    if (shown && widthOf(shown + sentence.trim()) > most) break;
    shown += sentence;
  }
  return shown.trim();
}

/** In bytes, of which a Chinese character has three and says about as much as three letters. */
function widthOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

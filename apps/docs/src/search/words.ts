import { stemmer } from 'stemmer';

/** A word in Latin script with the parts of an identifier, or a run of Chinese characters, which has no spaces. */
const pieces =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[._/-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;
const han = /\p{Script=Han}/u;

/**
 * The terms that a text is found by: words, their stems, identifiers whole and in parts, and the pairs of characters of
 * a Chinese run.
 */
export function termsOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => {
    if (isHan(piece)) return pairsOf(piece);
    const parts = piece.split(/[._/-]/);
    return [
      ...(parts.length > 1 ? [piece] : []),
      ...parts.flatMap((part) => [...new Set([part, stemmer(part)])]),
    ];
  });
}

/** The words of a text and its Chinese runs, in their order, without regard to letter case and width. */
export function piecesOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(pieces) ?? [];
}

/**
 * The units in which phrases are compared: stems of words, and single Chinese characters.
 */
export function unitsOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => (isHan(piece) ? [...piece] : [stemmer(piece)]));
}

/** Whether a text begins with a Chinese character. */
export function isHan(text: string): boolean {
  return han.test(text[0] ?? '');
}

/** Every two neighbouring characters; the character itself where there is one only. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * Whether a text has every word: whole words in Latin script, any part of a Chinese run, and error codes by their digits.
 */
export function hasWords(text: string, words: string): boolean {
  const all = ` ${clean(text)} `;
  return clean(words)
    .split(' ')
    .filter(Boolean)
    .every((word) => all.includes(/\p{Script=Han}/u.test(word) ? word : ` ${word} `));
}

function clean(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

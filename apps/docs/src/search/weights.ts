/** What a word is worth in each part of a record: as much as so many in its text. */
export const boosts = { title: 5, asked: 4, within: 0.6, text: 0.3, remedy: 0.3, code: 0.3 };

/** How soon more of the same word adds nothing, as in BM25. */
const saturation = 0.8;

/** What a term is worth in a record that has it so often, from 0 to 1. */
export function weightOf(count: number): number {
  return count / (saturation + count);
}

/** How often a record has a term that is worth so much. */
export function countOf(weight: number): number {
  return (saturation * weight) / (1 - weight);
}

/** What a term says that so many of all records have: much if few have it, nothing if none has. */
export function rarityOf(having: number, all: number): number {
  return having === 0 ? 0 : Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

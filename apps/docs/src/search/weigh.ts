import type { Postings } from './postings.ts';
import type { SearchRecord } from './search.ts';
import { termsOf } from './words.ts';

/** What a word is worth in each part of a record: as much as so many in its text. */
export const boosts = { title: 5, asked: 3, within: 1, text: 0.6, remedy: 0.3, code: 0.6 };

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

/** How often a record has each term of what is shown of it; a term of a title counts as several. */
export function countShown(record: SearchRecord): Map<string, number> {
  const counts = new Map<string, number>();
  for (const field of ['title', 'within', 'text', 'remedy'] as const) {
    for (const term of termsOf(record[field] ?? ''))
      counts.set(term, (counts.get(term) ?? 0) + boosts[field]);
  }
  return counts;
}

/** Adds the terms of what is shown of records to those of what is not. */
export function withShown(records: readonly SearchRecord[], hidden: Postings): Postings {
  const counts = new Map(
    [...hidden].map(([term, list]) => [term, new Map(list.map(({ id, count }) => [id, count]))]),
  );
  for (const [id, record] of records.entries()) {
    for (const [term, count] of countShown(record)) {
      const own = counts.get(term) ?? new Map<number, number>();
      own.set(id, count + (own.get(id) ?? 0));
      counts.set(term, own);
    }
  }
  return new Map([...counts].map(([term, own]) => [term, [...own].map(([id, count]) => ({ id, count }))]));
}

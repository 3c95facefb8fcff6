import type { Postings } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { boosts } from './weights.ts';
import { termsOf } from './words.ts';

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

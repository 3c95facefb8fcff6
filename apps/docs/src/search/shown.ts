import type { Postings } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { createShare } from './share.ts';
import { boosts } from './weights.ts';
import { termsOf } from './words.ts';

/** How often each record has each term of what is shown of it and of how readers ask for it; a term of a title counts as several. */
export function countShown(
  records: readonly SearchRecord[],
  asked: readonly (readonly string[][])[],
): Map<string, number>[] {
  const askedTerms = asked.map((phrases) => phrases.flat());
  const share = createShare(askedTerms);
  return records.map((record, id) => {
    const counts = new Map<string, number>();
    const add = (terms: readonly string[], boost: number) => {
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + boost);
    };
    for (const field of ['title', 'within', 'text', 'remedy'] as const) {
      add(termsOf(record[field] ?? ''), boosts[field]);
    }
    const own = askedTerms[id] ?? [];
    add(own, boosts.asked * share(own));
    return counts;
  });
}

/** Adds to the terms of what is hidden in records those of what is not. */
export function withShown(
  records: readonly SearchRecord[],
  asked: readonly (readonly string[][])[],
  hidden: Postings,
): Postings {
  const counts = new Map(
    [...hidden].map(([term, list]) => [term, new Map(list.map(({ id, count }) => [id, count]))]),
  );
  for (const [id, own] of countShown(records, asked).entries()) {
    for (const [term, count] of own) {
      const all = counts.get(term) ?? new Map<number, number>();
      all.set(id, count + (all.get(id) ?? 0));
      counts.set(term, all);
    }
  }
  return new Map([...counts].map(([term, own]) => [term, [...own].map(([id, count]) => ({ id, count }))]));
}

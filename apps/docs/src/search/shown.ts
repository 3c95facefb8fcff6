import type { Postings } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { createShare } from './share.ts';
import { boosts } from './weights.ts';
import { termsOf } from './words.ts';

/**
 * How often each record has each term of what is shown of it and of how readers ask for it; a term of a title counts as
 * several. The records of a term are in their order.
 */
export function postingsOfShown(
  records: readonly SearchRecord[],
  asked: readonly (readonly string[][])[],
): Postings {
  const postings: Postings = new Map();
  const askedTerms = asked.map((phrases) => phrases.flat());
  const share = createShare(askedTerms);
  const add = (id: number, terms: readonly string[], boost: number) => {
    for (const term of terms) {
      const list = postings.get(term);
      const last = list?.at(-1);
      if (last?.id === id) last.count += boost;
      else if (list) list.push({ id, count: boost });
      else postings.set(term, [{ id, count: boost }]);
    }
  };
  // Many records say the same, such as what they are part of.
  const known = new Map<string, readonly string[]>();
  for (const [id, record] of records.entries()) {
    for (const field of ['title', 'within', 'text', 'remedy'] as const) {
      const text = record[field];
      if (!text) continue;
      const terms = known.get(text) ?? termsOf(text);
      known.set(text, terms);
      add(id, terms, boosts[field]);
    }
    const own = askedTerms[id] ?? [];
    add(id, own, boosts.asked * share(own));
  }
  return postings;
}

/** Adds to the terms of what is hidden in records those of what is not. */
export function withShown(
  records: readonly SearchRecord[],
  asked: readonly (readonly string[][])[],
  hidden: Postings,
): Postings {
  const postings = postingsOfShown(records, asked);
  for (const [term, list] of hidden) {
    const counts = new Map((postings.get(term) ?? []).map(({ id, count }) => [id, count]));
    for (const { id, count } of list) counts.set(id, count + (counts.get(id) ?? 0));
    postings.set(
      term,
      [...counts].map(([id, count]) => ({ id, count })),
    );
  }
  return postings;
}

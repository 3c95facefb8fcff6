import type { Postings } from './postings.ts';
import { isHan } from './words.ts';

/** A term that may be meant. */
export interface NearTerm {
  term: string;
  /** What it is worth beside the very term. */
  worth: number;
}

/** Words shorter than this are found as they stand only. */
const shortest = { prefix: 3, typo: 5, twoTypos: 9 };
const worth = { prefix: 0.6, typo: 0.5 };

/**
 * The terms that a reader may mean: the term itself; while it is typed, those that begin with it; where there is no such
 * term, also those that differ by a slip or two.
 */
export function nearTerms(postings: Postings, term: string, isTyped: boolean): NearTerm[] {
  const itself: NearTerm[] = postings.has(term) ? [{ term, worth: 1 }] : [];
  if (isHan(term)) {
    if (term.length > 1) return itself;
    const pairs = [...postings.keys()].filter((other) => other[0] === term && other.length > 1);
    return [...itself, ...pairs.map((other) => ({ term: other, worth: worth.prefix }))];
  }
  if (term.length < shortest.prefix) return itself;
  if (itself.length > 0 && !isTyped) return itself;
  const longer = [...postings.keys()].filter((other) => other.startsWith(term) && other !== term);
  const begun = longer.map((other) => ({ term: other, worth: worth.prefix }));
  if (itself.length > 0) return [...itself, ...begun];
  const most = term.length < shortest.typo ? 0 : term.length < shortest.twoTypos ? 1 : 2;
  if (most === 0 || /\d/.test(term)) return begun;
  const meant = [...postings.keys()].filter(
    (other) => other[0] === term[0] && !other.startsWith(term) && slipsBetween(term, other, most) <= most,
  );
  return [...begun, ...meant.map((other) => ({ term: other, worth: worth.typo }))];
}

/** How many letters were added, left out, replaced or swapped (Damerau and Levenshtein); more than `most` is not counted. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j] ?? 0, (before[j - 2] ?? 0) + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

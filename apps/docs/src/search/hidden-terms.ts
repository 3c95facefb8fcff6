import { type Postings, quantized } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { countShown } from './shown.ts';
import { boosts, rarityOf, weightOf } from './weights.ts';
import { termsOf } from './words.ts';

/** What a record is found by, although it is not shown. */
export interface HiddenText {
  /** Readers' own words for it, and its title in other languages. */
  asked: string;
  /** What it says beyond what is shown. */
  text: string;
  /** Its examples of code, of which only what few others have counts. */
  code: string;
}

/** A term in more examples than this says little about any of them. */
const rare = 2;

/** How much the words of a text of average length are worth beside those of a very short one. */
const dilution = 0.25;

/** A term of a record that what is shown of it has not, or has less often. */
export interface HiddenTerm {
  term: string;
  id: number;
  count: number;
}

/** The hidden terms of all records, those first that tell most for the bytes that they need. */
export function hiddenTermsOf(records: readonly SearchRecord[], texts: readonly HiddenText[]): HiddenTerm[] {
  const parts = texts.map(({ asked, text, code }) => ({
    asked: termsOf(asked),
    text: termsOf(text),
    code: [...new Set(termsOf(code))],
  }));
  const examples = frequencies(parts.map(({ code }) => code));
  const share = {
    asked: shareOf(parts.map(({ asked }) => asked.length)),
    text: shareOf(parts.map(({ text }) => text.length)),
  };
  const shown = records.map(countShown);
  const askedTerms = parts.map(({ asked }) => new Set(asked));
  const hidden = parts.map(({ asked, text, code }) => {
    const counts = new Map<string, number>();
    const add = (terms: readonly string[], share: number) => {
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + share);
    };
    add(asked, boosts.asked * share.asked(asked.length));
    add(text, boosts.text * share.text(text.length));
    add(
      code.filter((term) => (examples.get(term) ?? 0) <= rare),
      boosts.code,
    );
    return counts;
  });
  const having = frequencies(hidden.map((own, id) => new Set([...own.keys(), ...(shown[id]?.keys() ?? [])])));
  return hidden
    .flatMap((own, id) =>
      [...own].map(([term, count]) => {
        const before = shown[id]?.get(term) ?? 0;
        const all = having.get(term) ?? 1;
        const gain =
          (weightOf(before + count) - weightOf(before)) *
          rarityOf(all, records.length) *
          (askedTerms[id]?.has(term) ? likelier : 1);
        return { term, id, count, worth: gain / (bytes.record + bytes.term / all) };
      }),
    )
    .sort((a, b) => b.worth - a.worth);
}

/** How much likelier a reader uses a word that readers use than another one. */
const likelier = 8;

/** About how much a record of a term, and the term itself, add to the compressed index. */
const bytes = { record: 1, term: 4 };

/** Hidden terms as the search uses them. */
export function postingsOf(terms: readonly HiddenTerm[]): Postings {
  const postings: Postings = new Map();
  for (const { term, id, count } of [...terms].sort((a, b) => a.id - b.id)) {
    const list = postings.get(term) ?? [];
    list.push({ id, count: quantized(count) });
    postings.set(term, list);
  }
  return postings;
}

/** How many of some lists each term is in. */
function frequencies(lists: readonly Iterable<string>[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of lists) for (const term of list) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

/** How much a word counts among so many, if it counts 1 among as many as are usual. */
function shareOf(lengths: readonly number[]): (length: number) => number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  return (length) => 1 / (1 - dilution + (dilution * length) / mean);
}

import { phraseTermsOf } from './phrases.ts';
import { type Postings, quantized } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { createShare } from './share.ts';
import { postingsOfShown } from './shown.ts';
import { boosts, rarityOf, weightOf } from './weights.ts';
import { termsOf } from './words.ts';

/** What a record says that is neither shown nor asked for. */
export interface HiddenText {
  /** What it says beyond what is shown. */
  text: string;
  /** Its examples of code, of which only what few others have counts. */
  code: string;
}

/** A term in more examples than this says little about any of them. */
const rare = 2;

/** A term of a record that what is shown of it and asked for has not, or has less often. */
export interface HiddenTerm {
  term: string;
  id: number;
  count: number;
}

/** The hidden terms of all records, those first that tell most for the bytes that they need. */
export function hiddenTermsOf(
  records: readonly SearchRecord[],
  asked: readonly string[],
  texts: readonly HiddenText[],
): HiddenTerm[] {
  const parts = texts.map(({ text, code }) => ({ text: termsOf(text), code: [...new Set(termsOf(code))] }));
  const examples = frequencies(parts.map(({ code }) => code));
  const share = createShare(parts.map(({ text }) => text));
  const shown = records.map(() => new Map<string, number>());
  for (const [term, list] of postingsOfShown(records, asked.map(phraseTermsOf)))
    for (const { id, count } of list) shown[id]?.set(term, count);
  const hidden = parts.map(({ text, code }) => {
    const counts = new Map<string, number>();
    for (const term of text) counts.set(term, (counts.get(term) ?? 0) + boosts.text * share(text));
    for (const term of code) {
      if ((examples.get(term) ?? 0) <= rare) counts.set(term, (counts.get(term) ?? 0) + boosts.code);
    }
    return counts;
  });
  const having = frequencies(hidden.map((own, id) => new Set([...own.keys(), ...(shown[id]?.keys() ?? [])])));
  return hidden
    .flatMap((own, id) =>
      [...own].map(([term, count]) => {
        const before = shown[id]?.get(term) ?? 0;
        const all = having.get(term) ?? 1;
        const gain = (weightOf(before + count) - weightOf(before)) * rarityOf(all, records.length);
        return { term, id, count, worth: gain / (bytes.record + bytes.term / all) };
      }),
    )
    .sort((a, b) => b.worth - a.worth);
}

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

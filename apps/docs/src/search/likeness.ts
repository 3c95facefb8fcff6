import type { Postings } from './postings.ts';
import type { SearchRecord } from './record.ts';
import type { SoughtName } from './sought.ts';
import { rarityOf } from './weights.ts';
import { termsOf } from './words.ts';

/** A way to ask for a record: its title, or words of readers. */
interface Phrase {
  terms: ReadonlySet<string>;
  /** What all of its terms say together. */
  weight: number;
}

/** What every term says, however many records have it; what a term says that none has. */
const says = { any: 0.5, unknown: 2 };

/** How much counts that the query is in the phrase, and that the phrase is in the query. */
const counts = { query: 1, phrase: 0.4 };

/** Tells how like a query is to the title of a record or to one of the phrases with which readers ask for it, from 0 to 1. */
export function createLikeness(
  records: readonly SearchRecord[],
  asked: readonly (readonly string[][])[],
  postings: Postings,
): (sought: readonly SoughtName[][]) => (id: number) => number {
  const tells = (term: string) => says.any + rarityOf(postings.get(term)?.length ?? 0, records.length);
  const phrasesOf = (id: number) =>
    [termsOf(records[id]?.title ?? ''), ...(asked[id] ?? [])]
      .map((terms) => new Set(terms))
      .filter(({ size }) => size > 0)
      .map((terms): Phrase => ({ terms, weight: [...terms].reduce((sum, term) => sum + tells(term), 0) }));
  // Of many records, a query finds few.
  const phrases = new Map<number, Phrase[]>();
  return (sought) => {
    const weights = sought.map(([own]) =>
      (own?.terms ?? []).reduce(
        (sum, nearby) =>
          sum + (nearby.length > 0 ? Math.max(...nearby.map(({ term }) => tells(term))) : says.unknown),
        0,
      ),
    );
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const likenessTo = ({ terms, weight }: Phrase) => {
      let inQuery = 0;
      let inPhrase = 0;
      for (const [at, names] of sought.entries()) {
        const { share, says: said } = bestOf(names, terms, tells);
        inQuery += share * (weights[at] ?? 0);
        inPhrase += said;
      }
      return Math.min(1, inQuery / whole) ** counts.query * Math.min(1, inPhrase / weight) ** counts.phrase;
    };
    return (id) => {
      if (whole === 0) return 0;
      const known = phrases.get(id) ?? phrasesOf(id);
      phrases.set(id, known);
      return Math.max(0, ...known.map(likenessTo));
    };
  };
}

/** How well any name is in a phrase, and what its terms say there. */
function bestOf(
  names: readonly SoughtName[],
  phrase: ReadonlySet<string>,
  tells: (term: string) => number,
): { share: number; says: number } {
  let best = { share: 0, says: 0 };
  for (const { worth, terms } of names) {
    let [sum, said] = [0, 0];
    const isIn = terms.every((nearby) => {
      const [nearest] = nearby.filter(({ term }) => phrase.has(term)).sort((a, b) => b.worth - a.worth);
      if (!nearest) return false;
      sum += nearest.worth;
      said += nearest.worth * tells(nearest.term);
      return true;
    });
    const share = isIn && terms.length > 0 ? (sum / terms.length) * worth : 0;
    if (share > best.share) best = { share, says: said * worth };
  }
  return best;
}

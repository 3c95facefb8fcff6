import { findError } from './find-code.ts';
import { createLikeness } from './likeness.ts';
import { phraseTermsOf } from './phrases.ts';
import type { Postings } from './postings.ts';
import { conceptsOf, type Synonyms } from './query.ts';
import type { SearchRecord } from './record.ts';
import { withShown } from './shown.ts';
import { type SoughtName, soughtFor } from './sought.ts';
import { rarityOf, weightOf } from './weights.ts';

/** The kinds of things that can be found, and how far each is behind others that say the same. */
const worth = {
  // Its description names all that its sections answer.
  page: 0.9,
  // Who names what goes wrong looks for its code.
  code: 1.1,
  property: 1.2,
  value: 1,
  section: 1,
  // It opens at the property as well.
  difference: 0.9,
  again: 0.9,
};

/** What a search looks in. */
export interface SearchIndex {
  records: SearchRecord[];
  /** How readers ask for each record, and what else it is called: phrases, with semicolons between them. */
  asked: string[];
  /** What records say that is neither shown nor asked for. */
  hidden: Postings;
  synonyms: Synonyms[];
}

/** A record that was found. */
export interface Found {
  record: SearchRecord;
  /** The query names this error code: it is the answer rather than a place to look. */
  isAnswer: boolean;
  /** The names under which the parts of the query were found in it, to be marked. */
  names: string[];
}

/** What it is worth that the whole query is the very title of a record, or part of it, by its share. */
const exact = { whole: 10, part: 1 };

/** What it is worth that readers ask for a record with the very words of the query. */
const verbatim = 4;

/** What part of a phrase is worth beside its share of the phrase. */
const partly = 0.5;

/** Makes records ready to be searched. The search finds the best first. */
export function createSearch({ records, asked, hidden, synonyms }: SearchIndex): (query: string) => Found[] {
  const phrases = asked.map(phraseTermsOf);
  const postings = withShown(records, phrases, hidden);
  const likeness = createLikeness(records, phrases, postings);
  const codes = records.filter(({ kind }) => kind === 'code').map(({ title }) => title);

  return (query) => {
    const scores = new Map<number, { sum: number; covered: number; names: string[] }>();
    const whole = query.trim().toLowerCase();
    let all = 0;
    const concepts = conceptsOf(query, synonyms, (term) => postings.has(term));
    const sought = concepts.map((concept) => soughtFor(postings, concept, concept === concepts.at(-1)));
    const own = new Map<string, number>();
    for (const [
      at,
      {
        names: [name],
        weight: share,
      },
    ] of concepts.entries()) {
      const best = matchesOf(postings, sought[at] ?? []);
      // What much speaks of, such as the service, says little of what is asked for.
      const weight = share * rarityOf(best.size, records.length);
      all += weight;
      if (name) own.set(name.words.toLowerCase(), weight);
      for (const [id, { score, words }] of best) {
        const { sum, covered, names } = scores.get(id) ?? { sum: 0, covered: 0, names: [] };
        scores.set(id, {
          sum: sum + weight * score,
          covered: covered + weight,
          names: [...names, words],
        });
      }
    }
    const likenessOf = likeness(sought);
    const { code } = findError(query, codes);
    return records
      .flatMap((record, id) => {
        const isAnswer = record.kind === 'code' && record.title === code;
        const found = scores.get(id);
        if (!found) return isAnswer ? [{ record, isAnswer, names: [], score: Number.POSITIVE_INFINITY }] : [];
        const title = record.title.toLowerCase();
        const score =
          found.sum *
          (found.covered / all) *
          (1 + verbatim * likenessOf(id)) *
          worth[record.kind] *
          (record.again ? worth.again : 1) *
          (title === whole ? exact.whole : 1 + (exact.part * (own.get(title) ?? 0)) / all);
        return [{ record, isAnswer, names: found.names, score: isAnswer ? Number.POSITIVE_INFINITY : score }];
      })
      .sort((a, b) => b.score - a.score);
  };
}

/** The best match of each record with any name of a concept. */
function matchesOf(
  postings: Postings,
  names: readonly SoughtName[],
): Map<number, { score: number; words: string }> {
  const best = new Map<number, { score: number; words: string }>();
  for (const { words, worth, terms } of names) {
    const sums = new Map<number, { score: number; terms: number }>();
    for (const nearby of terms) {
      const closeness = new Map<number, number>();
      for (const near of nearby) {
        for (const { id, count } of postings.get(near.term) ?? []) {
          const score = weightOf(count) * near.worth;
          closeness.set(id, Math.max(score, closeness.get(id) ?? 0));
        }
      }
      for (const [id, score] of closeness) {
        const sum = sums.get(id) ?? { score: 0, terms: 0 };
        sums.set(id, { score: sum.score + score, terms: sum.terms + 1 });
      }
    }
    for (const [id, sum] of sums) {
      // Another name is there when all of its words are; of the reader's own words, some are worth something too.
      const isWhole = sum.terms === terms.length;
      if (!isWhole && worth < 1) continue;
      const score = (sum.score / terms.length) * worth * (isWhole ? 1 : partly);
      if (score > (best.get(id)?.score ?? 0)) best.set(id, { score, words });
    }
  }
  return best;
}

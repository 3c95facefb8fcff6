import MiniSearch from 'minisearch';
import { findError } from './find-code.ts';
import { type Concept, conceptsOf, type Synonyms } from './query.ts';
import { isHan, termsOf } from './words.ts';

/** The kinds of things that can be found, and how far each is behind others that say the same. */
const worth = {
  // Its description names all that its sections answer.
  page: 0.8,
  code: 1,
  property: 1,
  value: 0.9,
  section: 1,
  // It opens at the property as well.
  difference: 0.8,
  again: 0.8,
};

/** The kinds of things that can be found. */
export const recordKinds = ['page', 'code', 'property', 'value', 'section', 'difference'] as const;

/** Something that can be found: a page, or a part of one. */
export interface SearchRecord {
  kind: (typeof recordKinds)[number];
  title: string;
  /** Where it is: the title of its page, the property of a value, the status of a code. Empty for a page. */
  within: string;
  text: string;
  /** Words of the rest of a long text. */
  words?: string;
  /** What to do, where the record is an error code. */
  remedy?: string;
  /** Other names that it is found by: its title in other languages, and readers' words. */
  also?: string;
  /** An operation before has a property of this name, which comes first. */
  again?: true;
  href: string;
}

/** What is loaded when somebody searches. */
export interface SearchIndex {
  records: SearchRecord[];
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

const boost = { title: 4, also: 3, within: 2, text: 1, words: 1, remedy: 0.6 };

/** What it is worth that the whole query, or one thing that it asks for, is the very title of a record. */
const exact = { whole: 10, part: 1.5 };

/** Makes records ready to be searched. The search finds the best first. */
export function createSearch({ records, synonyms }: SearchIndex): (query: string) => Found[] {
  const index = new MiniSearch<SearchRecord & { id: number }>({
    fields: Object.keys(boost),
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { boost, combineWith: 'AND' },
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));
  const codes = records.filter(({ kind }) => kind === 'code').map(({ title }) => title);

  return (query) => {
    const scores = new Map<number, { sum: number; covered: number; names: string[] }>();
    const whole = query.trim().toLowerCase();
    let asked = 0;
    const concepts = conceptsOf(query, synonyms);
    const own = new Set(concepts.map(({ names: [name] }) => name?.words));
    for (const concept of concepts) {
      const best = matchesOf(index, concept);
      // What much speaks of, such as the service, says little of what is asked for.
      const weight = best.size > 0 ? concept.weight * (1 - best.size / records.length) ** 2 : 0;
      asked += weight;
      for (const [id, { score, words }] of best) {
        const { sum, covered, names } = scores.get(id) ?? { sum: 0, covered: 0, names: [] };
        scores.set(id, {
          sum: sum + weight * score,
          covered: covered + weight,
          names: [...names, words],
        });
      }
    }
    const { code } = findError(query, codes);
    return records
      .flatMap((record, id) => {
        const isAnswer = record.kind === 'code' && record.title === code;
        const found = scores.get(id);
        if (!found) return isAnswer ? [{ record, isAnswer, names: [], score: Number.POSITIVE_INFINITY }] : [];
        const title = record.title.toLowerCase();
        const share = found.covered / asked;
        const score =
          found.sum *
          share ** 2 *
          worth[record.kind] *
          (record.again ? worth.again : 1) *
          (title === whole ? exact.whole : own.has(title) ? exact.part : 1);
        return [{ record, isAnswer, names: found.names, score: isAnswer ? Number.POSITIVE_INFINITY : score }];
      })
      .sort((a, b) => b.score - a.score);
  };
}

/** The best match of each record with any name of a concept. */
function matchesOf(index: MiniSearch, { names }: Concept): Map<number, { score: number; words: string }> {
  const best = new Map<number, { score: number; words: string }>();
  for (const { words, worth } of names) {
    for (const { id, score } of index.search(words, { prefix: isTyping(words) })) {
      const own = score * worth;
      if (own > (best.get(id)?.score ?? 0)) best.set(id, { score: own, words });
    }
  }
  return best;
}

/** Words are found while they are typed; a single Chinese character is the beginning of a pair. */
function isTyping(words: string): boolean {
  return isHan(words) ? words.length === 1 : words.length > 2;
}

import { type NearTerm, nearTerms } from './near-terms.ts';
import type { Postings } from './postings.ts';
import type { Concept } from './query.ts';
import { termsOf } from './words.ts';

/** A name of something that a query asks for, ready to be looked for. */
export interface SoughtName {
  words: string;
  /** What the name is worth beside the reader's own word. */
  worth: number;
  /** For each of its terms, those that may be meant. */
  terms: NearTerm[][];
}

/** The names of a concept as they are looked for; the last word of a query may be in the middle of being typed. */
export function soughtFor(postings: Postings, { names }: Concept, isTyped: boolean): SoughtName[] {
  return names.map(({ words, worth }) => ({
    words,
    worth,
    terms: termsOf(words).map((term) => nearTerms(postings, term, isTyped)),
  }));
}

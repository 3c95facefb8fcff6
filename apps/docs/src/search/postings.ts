import { countOf, weightOf } from './weights.ts';

/** A record that has a term, and how often; in a title, a term counts as several. */
export interface Posting {
  id: number;
  count: number;
}

/** The records that have each term. */
export type Postings = Map<string, Posting[]>;

/** Postings as they are sent. Everything is text of few different characters, which compresses well. */
export interface PackedPostings {
  /** The terms in their order, each without what it shares with the one before, after the length of that. */
  terms: string;
  /** The distances between the records of each term; a term ends with a space. */
  records: string;
  /** What the term is worth in each, from 1 to the finest. */
  weights: string;
}

/** What terms are worth is sent as whole numbers below this one. */
export const finest = 5;

const first = 40;
const digits = 80;

/** Packs postings to be sent. */
export function packPostings(postings: Postings): PackedPostings {
  const packed = { terms: [] as string[], records: [] as string[], weights: [] as string[] };
  let before = '';
  for (const term of [...postings.keys()].sort()) {
    let shared = 0;
    while (shared < 9 && term[shared] && term[shared] === before[shared]) shared += 1;
    packed.terms.push(`${shared}${term.slice(shared)}`);
    before = term;
    let last = -1;
    for (const { id, count } of postings.get(term) ?? []) {
      packed.records.push(distance(id - last - 1));
      packed.weights.push(String(level(count)));
      last = id;
    }
    packed.records.push(' ');
  }
  return {
    terms: packed.terms.join('\n'),
    records: packed.records.join(''),
    weights: packed.weights.join(''),
  };
}

/** A number as characters: `!` stands for as many as there are digits. */
function distance(value: number): string {
  return '!'.repeat(Math.floor(value / digits)) + String.fromCharCode(first + (value % digits));
}

/** The postings that were packed. */
export function unpackPostings({ terms, records, weights }: PackedPostings): Postings {
  const postings: Postings = new Map();
  const lists = records.split(' ');
  let before = '';
  let at = 0;
  for (const [index, coded] of terms.split('\n').entries()) {
    before = before.slice(0, Number(coded[0])) + coded.slice(1);
    let id = -1;
    const list: Posting[] = [];
    let skipped = 0;
    for (const character of lists[index] ?? '') {
      if (character === '!') {
        skipped += digits;
        continue;
      }
      id += 1 + skipped + character.charCodeAt(0) - first;
      skipped = 0;
      list.push({ id, count: countOf(Number(weights[at]) / finest) });
      at += 1;
    }
    postings.set(before, list);
  }
  return postings;
}

/** A count as it arrives once it was sent. */
export function quantized(count: number): number {
  return countOf(level(count) / finest);
}

function level(count: number): number {
  return Math.min(finest - 1, Math.max(1, Math.round(weightOf(count) * finest)));
}

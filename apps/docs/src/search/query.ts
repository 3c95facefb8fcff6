import { fillers, isFiller } from './fillers.ts';
import { isHan, pairsOf, piecesOf, termsOfWord, unitsOf, wordsOfRun } from './words.ts';

/** Words that mean the same, in every language together. */
export type Synonyms = readonly string[];

/** One thing that a query asks for. */
export interface Concept {
  /** Its share of the query; a word weighs 1. */
  weight: number;
  /** What it may be called, and what that is worth: the reader's own words most. */
  names: readonly { words: string; worth: number }[];
}

/** What another name for the same is worth. */
const synonymWorth = 0.5;

/**
 * Takes a query apart: phrases that have synonyms, and the words between them. Fillers are left out.
 *
 * @param isKnown whether any record has a term
 */
export function conceptsOf(
  query: string,
  synonyms: readonly Synonyms[],
  isKnown: (term: string) => boolean,
): Concept[] {
  const phrases = phrasesOf(synonyms);
  const parts = partsOf(query, synonyms);
  return parts.flatMap((part) => {
    const concepts: Concept[] = [];
    const asked = piecesOf(part).flatMap((piece) =>
      isHan(piece) ? [...piece].map((word) => ({ word, weight: 1 })) : wordsOf(piece, isKnown),
    );
    const words = asked.map(({ word }) => word);
    const units = words.map((word) => unitsOf(word)[0] ?? '');
    let from = 0;
    for (let at = 0; at < words.length; ) {
      const phrase = phrases.find(({ units: own }) => own.every((unit, index) => units[at + index] === unit));
      if (!phrase) {
        at += 1;
        continue;
      }
      const end = at + phrase.units.length;
      const own = words.slice(at, end).join(isHan(words[at] ?? '') ? '' : ' ');
      concepts.push(...plainConcepts(asked.slice(from, at)), {
        weight: Math.max(1, isHan(own) ? own.length / 2 : phrase.units.length),
        names: [{ words: own, worth: 1 }, ...phrase.others.map((words) => ({ words, worth: synonymWorth }))],
      });
      at = end;
      from = end;
    }
    return [...concepts, ...plainConcepts(asked.slice(from))];
  });
}

/** A query without fillers, but for those in phrases that have synonyms, as in “already used”. One of fillers alone is taken as it is. */
function partsOf(query: string, synonyms: readonly Synonyms[]): string[] {
  const parts = query
    .split(phrasesWithFillersOf(synonyms))
    .flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(fillers)));
  return parts.some((part) => part.trim()) ? parts : [query];
}

const withFillers = new WeakMap<readonly Synonyms[], RegExp>();

function phrasesWithFillersOf(synonyms: readonly Synonyms[]): RegExp {
  let found = withFillers.get(synonyms);
  if (!found) {
    const phrases = synonyms
      .flat()
      .filter((phrase) => /^[a-z]+( [a-z]+)+$/i.test(phrase) && phrase.split(' ').some(isFiller))
      .sort((a, b) => b.length - a.length);
    found = new RegExp(`\\b(${phrases.join('|') || '(?!)'})\\b`, 'gi');
    withFillers.set(synonyms, found);
  }
  return found;
}

/** A word of a query, and its share of it. */
interface Word {
  word: string;
  weight: number;
}

/** A word; the parts of an identifier that no record has as a whole, which share its weight. */
function wordsOf(piece: string, isKnown: (term: string) => boolean): Word[] {
  const [whole, ...parts] = termsOfWord(piece);
  if (whole === undefined || parts.length === 0 || isKnown(whole)) return [{ word: piece, weight: 1 }];
  return parts.map((word) => ({ word, weight: 1 / parts.length }));
}

interface Phrase {
  units: string[];
  others: string[];
}

const known = new WeakMap<readonly Synonyms[], Phrase[]>();

/** Every phrase that has synonyms, the longest first. */
function phrasesOf(synonyms: readonly Synonyms[]): Phrase[] {
  let phrases = known.get(synonyms);
  if (!phrases) {
    const others = new Map<string, Set<string>>();
    for (const group of synonyms) {
      for (const own of group) {
        const key = unitsOf(own).join(' ');
        const all = others.get(key) ?? new Set();
        for (const other of group) if (other !== own) all.add(other);
        others.set(key, all);
      }
    }
    phrases = [...others]
      .map(([key, names]) => ({ units: key.split(' '), others: [...names] }))
      .sort((a, b) => b.units.length - a.units.length);
    known.set(synonyms, phrases);
  }
  return phrases;
}

/** Words without synonyms; a Chinese run is looked for by its pairs of characters. */
function plainConcepts(words: readonly Word[]): Concept[] {
  const runs: Word[] = [];
  for (const [index, { word, weight }] of words.entries()) {
    if (isHan(word) && isHan(words[index - 1]?.word ?? ''))
      runs.push({ word: `${runs.pop()?.word}${word}`, weight });
    else runs.push({ word, weight });
  }
  return runs.flatMap(({ word: run, weight }) => {
    if (!isHan(run)) return [{ weight, names: [{ words: run, worth: 1 }] }];
    return wordsOfRun(run).flatMap((word) => {
      const pairs = pairsOf(word);
      return pairs.map((words) => ({ weight: word.length / 2 / pairs.length, names: [{ words, worth: 1 }] }));
    });
  });
}

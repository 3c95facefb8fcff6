import { stemmer } from 'stemmer';
import { dependentCharacters, isFiller, joiningCharacters } from './fillers.ts';

/** A word in Latin script with the parts of an identifier, or a run of Chinese characters, which has no spaces. */
const pieces =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[._/-]+(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;
/** The same where there is no Chinese, in a third of the time. */
const piecesWithoutHan = /[\p{L}\p{N}]+(?:[._/-]+[\p{L}\p{N}]+)*/gu;
const han = /\p{Script=Han}/u;

/** Where one word of an identifier ends and the next begins. */
const joints = /[._/-]+|(?<=\p{Ll})(?=\p{Lu})/u;

/** The words of a text and its Chinese runs, in their order, without regard to width. */
export function piecesOf(text: string): string[] {
  const normal = text.normalize('NFKC');
  return normal.match(han.test(normal) ? pieces : piecesWithoutHan) ?? [];
}

const terms = new Map<string, readonly string[]>();

/** The terms that a word is found by: its stem; those of an identifier, whole and in parts. Words that say nothing have none. */
export function termsOfWord(word: string): readonly string[] {
  let known = terms.get(word);
  if (!known) {
    known = findTerms(word);
    terms.set(word, known);
  }
  return known;
}

function findTerms(word: string): readonly string[] {
  const parts = word.split(joints).filter(Boolean);
  if (parts.length < 2) return isFiller(word) ? [] : [stemOf(word)];
  return [word.toLowerCase(), ...parts.filter((part) => part.length > 1 && !isFiller(part)).map(stemOf)];
}

const stems = new Map<string, string>();

/** The form that all forms of a word share, without regard to letter case. */
export function stemOf(word: string): string {
  const stem = stems.get(word) ?? stemmer(word.toLowerCase());
  stems.set(word, stem);
  return stem;
}

/** The units in which phrases are compared: stems of words, and single Chinese characters. */
export function unitsOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => (isHan(piece) ? [...piece] : [stemOf(piece)]));
}

/** Whether a text begins with a Chinese character. */
export function isHan(text: string): boolean {
  return han.test(text[0] ?? '');
}

/** The terms of all words of a text. */
export function termsOf(text: string): string[] {
  const all: string[] = [];
  for (const piece of piecesOf(text))
    all.push(...(isHan(piece) ? wordsOfRun(piece).flatMap(pairsOf) : termsOfWord(piece)));
  return all;
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/**
 * The words of a Chinese run, without characters that only join others; the run itself where nothing can tell. A single
 * character is a word with each of its neighbours, since many words are not in any dictionary.
 */
export function wordsOfRun(run: string): string[] {
  if (!segmenter) return [run];
  const words = [...segmenter.segment(run)].map(({ segment }) => segment);
  const isAlone = (word = '') => word.length === 1 && !joiningCharacters.has(word);
  return words.flatMap((word, index) => {
    const [before = '', after = ''] = [words[index - 1], words[index + 1]];
    const isJoined = (a: string, b: string) =>
      [a, b].every((character) => character && !joiningCharacters.has(character));
    const joint =
      (isAlone(word) || isAlone(after)) && isJoined(word.at(-1) ?? '', after[0] ?? '')
        ? [`${word.at(-1)}${after[0]}`]
        : [];
    if (word.length > 1) return [word, ...joint];
    const isPaired = joint.length > 0 || isJoined(before.at(-1) ?? '', word);
    return isPaired || !isAlone(word) || dependentCharacters.has(word) ? joint : [word];
  });
}

/** Every two neighbouring characters; the character itself where there is one only. */
export function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

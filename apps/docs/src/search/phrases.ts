import { termsOf } from './words.ts';

/** The phrases of a text of readers' words. */
export function phrasesOf(asked: string): string[] {
  return asked.split(/[;；、，,。]/).filter((phrase) => phrase.trim());
}

/** The terms of each phrase of a text of readers' words. */
export function phraseTermsOf(asked: string): string[][] {
  return phrasesOf(asked).map(termsOf);
}

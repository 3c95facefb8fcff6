import { importFolder } from '../import-folder.ts';
import type { Quantities } from '../text/tokens.ts';

/** What lint knows of one language. What is left out is not judged. */
export interface LanguageFacts {
  /** What is wrong with the script of a text that has words. Undefined where nothing is. */
  readonly checkScript?: (text: string) => string | undefined;
  readonly quantities?: Quantities;
  readonly setType?: (text: string) => TypeSetting;
  /** What is hard to read in a text, or wrong. */
  readonly checkStyle?: (text: string) => string[];
  readonly dictionary?: () => Dictionary;
}

/** A text, set by the customs of its language. */
export interface TypeSetting {
  readonly text: string;
  /** Whether a bracket or quotation mark still stands without its partner. */
  readonly isBroken: boolean;
}

/** The words of a language. */
export interface Dictionary {
  readonly has: (word: string) => boolean;
  /** Words that are like a word, the closest first. */
  readonly suggest: (word: string, most: number) => string[];
}

const languages = await importFolder<LanguageFacts>(new URL('./', import.meta.url), /^[a-z]{2,3}[-.]/);

/** What lint knows of a language: `<tag>.ts` in this folder. Nothing, where there is no such file. */
export function factsOf(tag: string): LanguageFacts {
  return languages[tag] ?? {};
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readYamlOnce } from '../read-yaml-once.ts';
import { proseOf } from './markdown.ts';

/** How a term is written in one language. */
export interface Rendering {
  /** The one rendering. */
  readonly use: string;
  /** Renderings that were seen, and are wrong. */
  readonly never?: readonly string[];
}

/** A term of the field, and how it is written in each language. */
export interface Term {
  /** The term in the source language, singular. */
  readonly term: string;
  /** Other ways in which the source language writes it. */
  readonly also?: readonly string[];
  /** Language tag → rendering. A language that is not listed is not judged. */
  readonly renderings: Readonly<Record<string, Rendering>>;
}

/** A word that is not to be used. */
export interface RetiredWord {
  readonly word: string;
  /** Its other forms. */
  readonly also?: readonly string[];
  /** What to write instead. */
  readonly use: string;
}

/** The words that every text of the contract uses in the same way (`glossary.yaml`). */
export interface Glossary {
  /** Names that are written alike in every language. */
  readonly properNames: readonly string[];
  readonly terms: readonly Term[];
  /** Language tag → words that are not to be used. */
  readonly retired: Readonly<Record<string, readonly RetiredWord[]>>;
}

/**
 * Reads `glossary.yaml`.
 *
 * @param folder where it is; without the file, the glossary is empty
 * @throws {Error} the file is not YAML
 */
export function readGlossary(folder: string): Glossary {
  const path = join(folder, 'glossary.yaml');
  const glossary: Partial<Glossary> = existsSync(path) ? (readYamlOnce(path) as Partial<Glossary>) : {};
  return {
    properNames: glossary.properNames ?? [],
    terms: glossary.terms ?? [],
    retired: glossary.retired ?? {},
  };
}

/** Whether a text holds something to translate: more than code, abbreviations and names that are written alike in every language. */
export function hasWords(text: string, properNames: readonly string[]): boolean {
  return /\p{Ll}|\p{Lo}/u.test(properNames.reduce((rest, name) => rest.replaceAll(name, ''), proseOf(text)));
}

/** Matches a term of the source language in any case, in the plural too, and with hyphens for spaces. */
export function termPattern(term: string): RegExp {
  const words = term.split(' ').map(escapePattern).join('[\\s-]+');
  return new RegExp(`(?<![\\p{L}\\d])${words.replace(/y$/, '(?:y|ies)')}(?:e?s)?(?![\\p{L}\\d])`, 'giu');
}

/** The text as a pattern for itself. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

import { readFileSync } from 'node:fs';
import { perLanguage } from '../../../src/base/languages.ts';
import { unpack } from '../../../src/search/pack.ts';
import { createSearch } from '../../../src/search/search.ts';
import { site } from '../../pages.ts';
import type { Question } from './questions.ts';

/** The index of the built site in one language. */
export const indexOf = perLanguage((language) =>
  unpack(JSON.parse(readFileSync(`${site}${language.toLowerCase()}/search.json`, 'utf8'))),
);

/** The search of the built site in one language. */
export const searchIn = perLanguage((language) => createSearch(indexOf(language)));

/** Where the first right section is among what a question finds, counted from 1; infinity where it is not found. */
export function placeOf(language: string, [words, ...sections]: Question): number {
  const right = sections.map((section) => `/${language.toLowerCase()}/${section}`);
  const place = searchIn(language)(words).findIndex(({ record }) => right.includes(record.href));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

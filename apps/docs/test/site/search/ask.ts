import { readFileSync } from 'node:fs';
import { rank, type SearchRecord } from '../../../src/search/rank.ts';
import { site } from '../../pages.ts';
import type { Question } from './questions.ts';

/** Where the first right section is among what a question finds, counted from 1; 0 where it is not found. */
export function placeOf(language: string, [words, ...sections]: Question): number {
  const segment = language.toLowerCase();
  const records: SearchRecord[] = JSON.parse(readFileSync(`${site}${segment}/search.json`, 'utf8'));
  const right = sections.map((section) => `/${segment}/${section}`);
  return rank(records, words).findIndex(({ href }) => right.includes(href)) + 1;
}

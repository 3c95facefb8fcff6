import { readDistJson } from './dist-file.ts';
import type { Language } from './language.ts';

/** The languages of the contract: the source language first, then the translations. */
export const languages: readonly Language[] = readDistJson('languages.json');

/** The language that the contract is written in; the others are translations of it. */
export const sourceLanguage: string = languages[0]?.tag ?? '';

import { existsSync, readFileSync } from 'node:fs';
import { type Language, languages } from '@vpcep/contract';
import { segmentOf } from '../../../src/base/languages.ts';

/** A block of code on a hand-written page. */
export interface Block {
  /** What it is written in: `ts`, `sh`, `json`. */
  form: string;
  code: string;
}

/** The languages that a hand-written page is there in; of a new one, the page in the source language is shown. */
export function languagesOf(page: string): Language[] {
  return languages.filter(({ tag }) => existsSync(fileOf(page, tag)));
}

/** The blocks of code on a hand-written page, in their order. */
export function readBlocks(page: string, language: string): Block[] {
  return [...textOf(page, language).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, form = '', code = '']) => ({
    form,
    code,
  }));
}

/** The whole of a hand-written page. */
export function textOf(page: string, language: string): string {
  return readFileSync(fileOf(page, language), 'utf8');
}

function fileOf(page: string, language: string): URL {
  return new URL(`../../../src/content/guides/${segmentOf(language)}/${page}.md`, import.meta.url);
}

/** What must be the same in every language: the code without comments and without the texts that it prints. */
export function skeletonOf({ form, code }: Block): string {
  const withoutTexts = code.replace(/'(en|zh-CN)'|(console\.error|new Error)\((['`]).*?\3/g, '$2(');
  if (form === 'ts') return form + withoutComments(withoutTexts);
  // Programs without types print a word at the start of a line, in the reader's language.
  if (form === 'mjs')
    return form + withoutComments(withoutTexts.replace(/console\.log\('[^']*'/g, 'console.log('));
  return form + code;
}

function withoutComments(code: string): string {
  return code.replace(/ +\/\/ .*$/gm, '');
}

import { readFileSync } from 'node:fs';
import { segmentOf } from '../../../src/page-href.ts';

/** A block of code on a hand-written page. */
export interface Block {
  /** What it is written in: `ts`, `sh`, `json`. */
  form: string;
  code: string;
}

/** The blocks of code on a hand-written page, in their order. */
export function readBlocks(page: string, language: string): Block[] {
  const file = new URL(`../../../src/content/docs/${segmentOf(language)}/${page}.mdx`, import.meta.url);
  return [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
    ([, form = '', code = '']) => ({ form, code }),
  );
}

/** What must be the same in every language: the code without comments and without the texts that it prints. */
export function skeletonOf({ form, code }: Block): string {
  const withoutTexts = code.replace(/'(en|zh-CN)'|(console\.error|new Error)\((['`]).*?\3/g, '$2(');
  return form + (form === 'ts' ? withoutTexts.replace(/ \/\/ .*$/gm, '') : code);
}

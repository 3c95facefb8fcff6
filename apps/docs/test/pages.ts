import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages, sourceLanguage } from '@vpcep/contract';
import { type HTMLElement, parse } from 'node-html-parser';

/** Folder of the built site. */
export const site = fileURLToPath(new URL('../dist/', import.meta.url));

/** A page of the built site. */
export interface Page {
  /** Address on the site: `/en/reference/`. */
  path: string;
  /** Tag of its language. */
  language: string;
  /** Address without the language: `reference/`; the same in every language. */
  place: string;
}

/** Every page that exists once a language; not the two that choose a language, nor the downloads. */
export const pages: Page[] = languages.flatMap(({ tag }) => {
  const segment = tag.toLowerCase();
  return globSync('**/index.html', { cwd: `${site}${segment}` })
    .map((file) => file.slice(0, -'index.html'.length))
    .sort()
    .map((place) => ({ path: `/${segment}/${place}`, language: tag, place }));
});

/** The pages of one language. */
export function pagesIn(language: string = sourceLanguage): Page[] {
  return pages.filter((page) => page.language === language);
}

/** A page, parsed. */
export function htmlOf({ path }: Pick<Page, 'path'>): HTMLElement {
  return parse(readFileSync(`${site}${path.slice(1)}index.html`, 'utf8'), {
    comment: false,
    blockTextElements: { script: false, style: false, pre: true, noscript: true },
  });
}

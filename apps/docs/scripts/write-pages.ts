/** A thread that writes each page of a language as Markdown, and all of them as one HTML file, into the built site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readBuiltSite } from './built-page.ts';
import { keptResults } from './kept-results.ts';
import type { Link } from './llms-text.ts';
import { markdownFile } from './markdown-file.ts';
import { offlinePage } from './offline-page.ts';
import type { PageForms } from './page-forms.ts';

/** What it is to write. */
export interface PagesToWrite {
  /** Folder of the built site. */
  readonly site: string;
  readonly language: string;
}

const { site, language } = workerData as PagesToWrite;
const built = readBuiltSite(site, language);
const kept = keptResults(`pages-${language}`);
const links: Link[] = [];
const sections: string[] = [];
for (const place of built.places) {
  const content = [built.base, built.places.join(), place, built.source(place)];
  const made = kept.find(content) ?? kept.keep(content, JSON.stringify(await makeForms(place)));
  const { title, description, markdown, section }: PageForms = JSON.parse(made.toString());
  const file = markdownFile(language, place);
  writeFileSync(join(site, file), markdown);
  links.push({ href: file, title, says: description });
  sections.push(section);
}
writeFileSync(
  join(site, 'download', `vpcep-api.${language}.html`),
  offlinePage(site, language, built, sections),
);
parentPort?.postMessage(links);

/** The libraries that this takes are loaded when a page has changed. */
async function makeForms(place: string): Promise<PageForms> {
  const { pageForms } = await import('./page-forms.ts');
  return pageForms(built, place, language);
}

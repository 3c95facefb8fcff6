/** A thread that writes each page of a language as Markdown, and all of them as one HTML file, into the built site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readBuiltSite } from './built-page.ts';
import type { Link } from './llms-text.ts';
import { markdownFile, markdownOf } from './markdown-page.ts';
import { offlinePage } from './offline-page.ts';

/** What it is to write. */
export interface PagesToWrite {
  /** Folder of the built site. */
  readonly site: string;
  readonly language: string;
}

const { site, language } = workerData as PagesToWrite;
const built = readBuiltSite(site, language);
const links = built.places.map((place): Link => {
  const page = built.read(place);
  const { title, description } = page;
  const file = markdownFile(language, place);
  writeFileSync(join(site, file), markdownOf(page, language, built));
  return { href: file, title, says: description };
});
writeFileSync(join(site, 'download', `vpcep-api.${language}.html`), offlinePage(site, language));
parentPort?.postMessage(links);

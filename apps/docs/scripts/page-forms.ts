import type { BuiltSite } from './built-page.ts';
import { markdownOf } from './markdown-page.ts';
import { sectionOf } from './offline-page.ts';

/** A page in the forms in which readers and programs take it away. */
export interface PageForms {
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
  /** Its part of the file that holds the whole site. */
  readonly section: string;
}

/** Makes them from a page of the built site. */
export function pageForms(built: BuiltSite, place: string, language: string): PageForms {
  // Each form changes the page that it is made from.
  const section = sectionOf(built.read(place), built);
  const page = built.read(place);
  const { title, description } = page;
  return { title, description, section, markdown: markdownOf(page, language, built) };
}

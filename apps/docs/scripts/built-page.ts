import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** What only works on the site: controls, and the pages that are nothing else. */
const controls =
  '.needs-scripts, .console, .paste, .without-scripts, .hero-actions, .ask, script, .crumbs, .page-tools, .port-rule [hidden]';
const leftOut = ['404/', 'search/'];

/** A page of the built site in one language. */
export interface BuiltPage {
  /** Its place below the language: `reference/`; empty for the start page. */
  place: string;
  title: string;
  description: string;
  /** What it says, without controls. */
  main: HTMLElement;
}

/** The built site in one language. */
export interface BuiltSite {
  /** Path of its start page: `/en/`. */
  base: string;
  home: HTMLElement;
  /** The places of its pages: in the order of the navigation, then the others. */
  places: string[];
  /** The HTML of a page. */
  source(place: string): string;
  read(place: string): BuiltPage;
}

/**
 * Reads the built site in one language.
 *
 * @param site folder of the built site
 * @throws {Error} the site has no pages in this language
 */
export function readBuiltSite(site: string, language: string): BuiltSite {
  const folder = join(site, language.toLowerCase());
  const source = (place: string) => readFileSync(join(folder, place, 'index.html'), 'utf8');
  const home = parsed(source(''));
  const base = home.querySelector('.brand')?.getAttribute('href') ?? '';
  const links = home.querySelectorAll('.contents a').map((link) => link.getAttribute('href') ?? '');
  const places = links
    .filter((href) => href.startsWith(base))
    .map((href) => href.slice(base.length).replace(/#.*/, ''));
  const own = [...new Set(places)].filter((place) => !leftOut.includes(place));
  if (own.length < 2) throw new Error(`The built site has no pages in ${language}: build it first.`);
  return {
    base,
    home,
    places: own,
    source,
    read(place) {
      const page = parsed(source(place));
      const main = page.querySelector('main');
      if (!main) throw new Error(`The page ${base}${place} has no main part.`);
      for (const control of main.querySelectorAll(controls)) control.remove();
      return {
        place,
        title: main.querySelector('h1')?.text ?? '',
        description: page.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
        main,
      };
    },
  };
}

function parsed(html: string): HTMLElement {
  return parse(html, {
    comment: false,
    blockTextElements: { script: true, style: true, noscript: true },
  });
}

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '@vpcep/contract';
import type { HTMLElement } from 'node-html-parser';
import type { BuiltPage, BuiltSite } from './built-page.ts';

/**
 * The whole built site in one language as one HTML file: no scripts, no requests, links within the file.
 *
 * @param site folder of the built site
 * @param sections what `sectionOf` returns for each page, in their order
 */
export function offlinePage(
  site: string,
  language: string,
  built: BuiltSite,
  sections: readonly string[],
): string {
  const style = globSync('_astro/*.css', { cwd: site })
    .sort()
    .map((file) => readFileSync(join(site, file), 'utf8'))
    .join('\n');
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:`;
  const { title } = readContract(language).info;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body class="offline">
<main>
<h1>${title}</h1>
${contentsOf(built)}
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** A page as a part of that file. Its links lead to other parts. */
export function sectionOf({ place, main }: BuiltPage, { base, places }: BuiltSite): string {
  for (const panel of main.querySelectorAll('[hidden]')) panel.removeAttribute('hidden');
  for (const part of main.querySelectorAll('[id]')) part.setAttribute('id', idOf(place, part.id));
  for (const name of ['aria-labelledby', 'aria-describedby', 'for']) {
    for (const part of main.querySelectorAll(`[${name}]`)) {
      part.setAttribute(name, idOf(place, part.getAttribute(name) ?? ''));
    }
  }
  // Markers of drawings are named by their id as well.
  for (const part of main.querySelectorAll('[marker-end]')) {
    part.setAttribute(
      'marker-end',
      (part.getAttribute('marker-end') ?? '').replace(/#([\w-]+)/, (_, id) => `#${idOf(place, id)}`),
    );
  }
  for (const link of main.querySelectorAll('a[href]')) {
    const target = targetOf(link.getAttribute('href') ?? '', place, base, places);
    if (target) link.setAttribute('href', target);
    else link.removeAttribute('href');
  }
  // Landmarks of one page; here there would be many of the same name.
  for (const part of main.querySelectorAll('section')) {
    part.tagName = 'div';
    part.removeAttribute('aria-labelledby');
  }
  for (const heading of main.querySelectorAll('h1, h2, h3, h4'))
    heading.tagName = `h${Number(heading.tagName[1]) + 1}`;
  return `<section id="${idOf(place)}" class="offline-page ${main.getAttribute('class') ?? ''}">${main.innerHTML}</section>`;
}

/** Where a link leads within the file; addresses of the web stay, other languages and downloads are left out. */
function targetOf(href: string, place: string, base: string, known: readonly string[]): string | undefined {
  if (/^https?:/.test(href)) return href;
  const { pathname, hash } = new URL(href, `http://site.invalid${base}${place}`);
  const target = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
  if (target === undefined || !known.includes(target)) return undefined;
  return `#${idOf(target, decodeURIComponent(hash.slice(1)))}`;
}

function idOf(place: string, id = ''): string {
  const page = place.replace(/\/$/, '').replaceAll('/', '.') || 'start';
  return id ? `${page}.${id}` : page;
}

function contentsOf({ home, base, places }: BuiltSite): string {
  const contents = home.querySelector('.contents')?.clone() as HTMLElement | undefined;
  if (!contents) return '';
  for (const link of contents.querySelectorAll('a')) {
    link.setAttribute('href', targetOf(link.getAttribute('href') ?? '', '', base, places) ?? '');
    link.removeAttribute('aria-current');
  }
  return contents.outerHTML;
}

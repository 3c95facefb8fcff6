import { existsSync } from 'node:fs';
import { readContract, sources } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { htmlOf, pages, site } from '../pages.ts';

const origin = 'http://site.invalid';
/** The pages of the vendors that the contract names. */
const elsewhere = new Set(sources.map(({ url }) => url));
JSON.stringify(readContract(), (key, value) => {
  if (key === 'externalDocs') elsewhere.add(value.url);
  return value;
});
const anchors = new Map<string, Set<string>>();

function anchorsOf(path: string): Set<string> {
  let found = anchors.get(path);
  if (!found) {
    found = new Set(
      htmlOf({ path })
        .querySelectorAll('[id]')
        .map((element) => element.getAttribute('id') ?? ''),
    );
    anchors.set(path, found);
  }
  return found;
}

function problemWith(href: string, from: string): string | undefined {
  const { pathname, hash, protocol, host } = new URL(href, origin + from);
  if (protocol === 'data:') return undefined;
  if (host !== new URL(origin).host) return `${href} leads to another host`;
  const path = decodeURI(pathname);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(site + file.slice(1))) return `${href} leads nowhere`;
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor && path.endsWith('/') && !anchorsOf(path).has(anchor)) return `${href}: no such anchor`;
  return undefined;
}

describe.each(pages)('$path', ({ path }) => {
  const html = htmlOf({ path });

  it('links to pages and anchors that exist', () => {
    const links = html.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(3);
    const own = links.filter((href) => !elsewhere.has(href));
    expect(own.map((href) => problemWith(href, path)).filter(Boolean)).toEqual([]);
  });

  it('takes everything it loads from this site', () => {
    const loaded = html
      .querySelectorAll('script[src], img[src], link[href], iframe[src], source[src]')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
    expect(loaded.map((address) => problemWith(address, path)).filter(Boolean)).toEqual([]);
  });
});

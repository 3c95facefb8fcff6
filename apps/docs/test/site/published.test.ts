import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { languages } from '@vpcep/contract';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack } from '../../src/search/pack.ts';

const address = 'https://docs.example.org/vpcep/';
const app = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docs-published-'));

beforeAll(async () => {
  const run = promisify(execFile);
  // Vitest has variables of Vite's in its environment, such as BASE_URL.
  const { PATH = '', HOME = '' } = process.env;
  const options = { cwd: app, env: { PATH, HOME, SITE_URL: address, ASTRO_TELEMETRY_DISABLED: '1' } };
  await run(join(app, 'node_modules/.bin/astro'), ['build', '--outDir', folder], options);
  await run(process.execPath, ['scripts/build-downloads.ts', folder], options);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What is wrong with where a link leads; nothing where it stays under the path and leads to a file, or to the web. */
function problemWith(href: string, page: string): string | undefined {
  const target = new URL(href, address + page);
  if (target.protocol === 'data:' || target.origin !== new URL(address).origin) return undefined;
  if (!target.href.startsWith(address)) return `${href} leaves ${address}`;
  const path = decodeURI(target.pathname).slice('/vpcep/'.length);
  const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) ? undefined : `${href} leads nowhere`;
}

describe('the site under a path', () => {
  it('keeps every link and everything it loads under the path', () => {
    const pages = globSync('**/*.html', { cwd: folder }).filter((page) => !page.startsWith('download'));
    expect(pages.length).toBeGreaterThan(25);
    const problems = pages.flatMap((page) => {
      const html = parse(readFileSync(join(folder, page), 'utf8'));
      const addresses = html
        .querySelectorAll('[href], [src], [action], [data-index]')
        .map((part) =>
          ['href', 'src', 'action', 'data-index'].flatMap((name) => part.getAttribute(name) ?? []),
        );
      expect(addresses.length, page).toBeGreaterThan(2);
      return addresses.flat().flatMap((href) => problemWith(href, page.replace(/index\.html$/, '')) ?? []);
    });
    expect([...new Set(problems)]).toEqual([]);
  });

  it.each(languages)('finds pages under the path in $name', ({ tag }) => {
    const { records } = unpack(
      JSON.parse(readFileSync(join(folder, tag.toLowerCase(), 'search.json'), 'utf8')),
    );
    const problems = records.flatMap(({ href }) => problemWith(href, '') ?? []);
    expect(problems).toEqual([]);
  });

  it.each(languages)('names canonical and other addresses with the path in $name', ({ tag }) => {
    const html = parse(readFileSync(join(folder, tag.toLowerCase(), 'mock/index.html'), 'utf8'));
    const at = (language: string) => `${address}${language.toLowerCase()}/mock/`;
    expect(html.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(at(tag));
    expect(html.querySelectorAll('link[hreflang]').map((link) => link.getAttribute('href'))).toEqual(
      languages.map((language) => at(language.tag)),
    );
  });

  it('has a sitemap of such addresses', () => {
    const [, ...locations] = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8').split('<loc>');
    expect(locations.length).toBeGreaterThan(20);
    for (const location of locations) expect(location).toMatch(/^https:\/\/docs\.example\.org\/vpcep\//);
  });
});

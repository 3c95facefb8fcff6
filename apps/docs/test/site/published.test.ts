import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { languages } from '@vpcep/contract';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../security-headers.mjs';
import { unpack } from '../../src/search/pack.ts';

const address = 'https://docs.example.org/vpcep/';
const app = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docs-published-'));

const publish = (...args: string[]) => {
  // Vitest has variables of Vite's in its environment, such as BASE_URL.
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' };
  return promisify(execFile)(process.execPath, ['scripts/publish.ts', ...args], { cwd: app, env });
};
beforeAll(async () => {
  const { stdout } = await publish('--url', address, '--out', folder);
  expect(stdout).toContain(`Serve what is in it at /vpcep/ of that host.`);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs:publish', () => {
  it.each([
    [[], 'Say where the site will be'],
    [['--url', 'docs'], 'Say where the site will be'],
    [['--url', 'ftp://docs.example.org/'], 'takes an http or https address'],
    [['--url', 'https://user:secret@docs.example.org/'], 'without a query, an anchor or credentials'],
    [['--url', address, '--out', app], 'is not empty, and not from an earlier run'],
  ])('with %j says what is wrong', async (args, said) => {
    const { code, stderr } = await publish(...args).catch((error) => error);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
    expect(stderr).not.toContain('secret');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('lets hosts send what the docs server sends and pages cannot carry', async () => {
    const own = headersOf('en/index.html');
    const names = Object.keys(own).filter((name) => name !== 'Cache-Control');
    const [netlify, apache] = ['_headers', '.htaccess'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    const { headers: vercel } = JSON.parse(readFileSync(join(folder, 'vercel.json'), 'utf8'));
    const [everywhere = '', hashed = ''] = netlify?.split('\n\n') ?? [];
    expect(everywhere.split('\n')[0]).toBe('/vpcep/*');
    expect(hashed).toBe(`/vpcep/_astro/*\n  Cache-Control: ${headersOf('_astro/x.css')['Cache-Control']}\n`);
    expect(vercel.map(({ source }: { source: string }) => source)).toEqual([
      '/vpcep/(.*)',
      '/vpcep/_astro/(.*)',
    ]);
    for (const name of names) {
      const value = name === 'Content-Security-Policy' ? "frame-ancestors 'none'" : own[name];
      expect(everywhere).toContain(`\n  ${name}: ${value}`);
      expect(vercel[0].headers).toContainEqual({ key: name, value });
      expect(apache).toContain(`Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#^/vpcep/#"`);
    }
    expect(readdirSync(folder)).toContain('.nojekyll');
  });

  it('leads programs to files below the path', () => {
    const links = [...readFileSync(join(folder, 'llms.txt'), 'utf8').matchAll(/\]\(([^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(60);
    for (const [, href = ''] of links) expect(problemWith(href, ''), href).toBeUndefined();
  });
});

/** Readers may follow a link to another host; nothing is loaded from one. */
const leadsAway = (href: string) => new URL(href, address).host !== new URL(address).host;

/** What is wrong with where a link leads; nothing where it stays under the path and leads to a file, or to the web. */
function problemWith(href: string, page: string): string | undefined {
  const target = new URL(href, address + page);
  if (target.protocol === 'data:') return undefined;
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
        .filter((part) => part.tagName !== 'A' || !leadsAway(part.getAttribute('href') ?? ''))
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

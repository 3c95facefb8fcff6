import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/contract/operations.ts';
import { htmlOf, site } from '../pages.ts';

const kilobyte = 1000;
const weightOf = (path: string) => gzipSync(readFileSync(site + path.slice(1))).length;
/** Bytes of a file that is compressed with Brotli when the site is built. */
const sentOf = (path: string) => statSync(`${site}${path.slice(1)}.br`).size;

/** A script, and those that it loads at once. */
function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const source = readFileSync(site + script.slice(1), 'utf8');
  for (const [, file = ''] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
    withImports(script.replace(/[^/]*$/, file), found);
  }
  return found;
}

/** The scripts of a page, and those that they load at once. */
function scriptsOf(path: string): Set<string> {
  const scripts = htmlOf({ path }).querySelectorAll('script[src]');
  return new Set(scripts.flatMap((script) => [...withImports(script.getAttribute('src') ?? '')]));
}

function stylesOf(path: string): string[] {
  return htmlOf({ path })
    .querySelectorAll('link[rel=stylesheet]')
    .map((link) => link.getAttribute('href') ?? '');
}

describe.each(languages)('an operation in $name', ({ tag }) => {
  it.each(operationsOf(tag))('$id weighs no more than 45 kB, 8 kB of it scripts', ({ slug }) => {
    const path = `/${tag.toLowerCase()}/reference/${slug}/`;
    const scripts = [...scriptsOf(path)].reduce((sum, script) => sum + weightOf(script), 0);
    const style = stylesOf(path).reduce((sum, file) => sum + weightOf(file), 0);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(8 * kilobyte);
    expect(weightOf(`${path}index.html`) + style + scripts).toBeLessThanOrEqual(45 * kilobyte);
  });

  it('has a search of no more than 40 kB as the docs server sends it, loaded when it is used', () => {
    const [script = ''] = globSync('_astro/search.*.js', { cwd: site });
    const files = [...withImports(`/${script}`), `/${tag.toLowerCase()}/search.json`];
    expect(files.reduce((sum, file) => sum + sentOf(file), 0)).toBeLessThanOrEqual(40 * kilobyte);
  });

  it('has a console of no more than 40 kB, loaded when it is used', () => {
    const [script = ''] = globSync('_astro/console.*.js', { cwd: site });
    const [messages = ''] = globSync(`_astro/messages-${tag}.gen.*.js`, { cwd: site });
    const files = new Set([...withImports(`/${script}`), ...withImports(`/${messages}`)]);
    expect([...files].reduce((sum, file) => sum + weightOf(file), 0)).toBeLessThanOrEqual(40 * kilobyte);
  });
});

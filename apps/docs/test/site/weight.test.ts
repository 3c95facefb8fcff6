import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/contract/operations.ts';
import { htmlOf, site } from '../pages.ts';

const kilobyte = 1000;
const weightOf = (path: string) => gzipSync(readFileSync(site + path.slice(1))).length;

/** The scripts of a page, and those that they load at once. */
function scriptsOf(path: string): Set<string> {
  const found = new Set<string>();
  const follow = (script: string) => {
    if (found.has(script)) return;
    found.add(script);
    const source = readFileSync(site + script.slice(1), 'utf8');
    for (const [, file = ''] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      follow(script.replace(/[^/]*$/, file));
    }
  };
  for (const script of htmlOf({ path }).querySelectorAll('script[src]'))
    follow(script.getAttribute('src') ?? '');
  return found;
}

describe.each(languages)('an operation in $name', ({ tag }) => {
  it.each(operationsOf(tag))('$id weighs no more than 45 kB, 8 kB of it scripts', ({ slug }) => {
    const path = `/${tag.toLowerCase()}/reference/${slug}/`;
    const styles = htmlOf({ path }).querySelectorAll('link[rel=stylesheet]');
    const scripts = [...scriptsOf(path)].reduce((sum, script) => sum + weightOf(script), 0);
    const style = styles.reduce((sum, link) => sum + weightOf(link.getAttribute('href') ?? ''), 0);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(8 * kilobyte);
    expect(weightOf(`${path}index.html`) + style + scripts).toBeLessThanOrEqual(45 * kilobyte);
  });

  it('has a search index of no more than 40 kB, loaded when it is used', () => {
    expect(weightOf(`/${tag.toLowerCase()}/search.json`)).toBeLessThanOrEqual(40 * kilobyte);
  });
});

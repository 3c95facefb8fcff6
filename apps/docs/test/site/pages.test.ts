import { existsSync, readFileSync } from 'node:fs';
import { languages, sourceLanguage } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../../src/contract/operations.ts';
import { htmlOf, pages, pagesIn, site } from '../pages.ts';

describe('the set of pages', () => {
  it('is the same in every language', () => {
    for (const { tag } of languages) {
      expect(pagesIn(tag).map(({ place }) => place)).toEqual(pagesIn().map(({ place }) => place));
    }
  });

  it('has a page for each operation and each shared topic', () => {
    const places = pagesIn(sourceLanguage).map(({ place }) => place);
    const operations = operationsOf(sourceLanguage).map(({ slug }) => `reference/${slug}/`);
    const shared = ['', 'authentication/', 'lifecycle/', 'error-codes/', 'differences/'];
    expect(operations.length).toBeGreaterThanOrEqual(3);
    expect(places).toEqual(
      expect.arrayContaining([
        '',
        '404/',
        'search/',
        'getting-started/',
        'client/',
        'mock/',
        'sandbox/',
        ...shared.map((topic) => `reference/${topic}`),
        ...operations,
      ]),
    );
  });
});

describe.each(pages)('$path', (page) => {
  const html = htmlOf(page);

  it('is read without waiting for a script', () => {
    const scripts = html.querySelectorAll('script');
    expect(
      scripts.map(({ attributes: { src = '', ...how } }) => [src.replace(/.*\//, ''), how]),
    ).toContainEqual(['appearance.js', { async: '', blocking: 'render' }]);
    const waitedFor = scripts.filter(
      (script) => script.getAttribute('type') !== 'module' && !script.hasAttribute('async'),
    );
    expect(waitedFor.map(String)).toEqual([]);
  });

  it('shows no marks of Markdown', () => {
    const shown = htmlOf(page);
    for (const code of shown.querySelectorAll('script, style, pre, code, textarea')) code.remove();
    expect(shown.structuredText.match(/.*(?:\*\*|\]\().*/g) ?? []).toEqual([]);
  });

  it('says which language it is in, and where it is in the others', () => {
    expect(html.querySelector('html')?.getAttribute('lang')).toBe(page.language);
    const others = html
      .querySelectorAll('a[data-language]')
      .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
    expect(others).toEqual(
      languages
        .filter(({ tag }) => tag !== page.language)
        .map(({ tag }) => [tag, `/${tag.toLowerCase()}/${page.place}`]),
    );
  });

  it('has a title and a description of its own', () => {
    const titles = pagesIn(page.language).map((other) => htmlOf(other).querySelector('title')?.text);
    expect(titles.filter((title) => title === html.querySelector('title')?.text)).toHaveLength(1);
    expect(html.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(8);
  });

  it('names no canonical address, since none is configured', () => {
    expect(html.querySelector('link[rel=canonical]')).toBeNull();
  });

  it('has one first-level heading, and skips no level below it', () => {
    const levels = html
      .querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it('shows no marks of Markdown that were taken for text', () => {
    const main = htmlOf(page).querySelector('main');
    for (const code of main?.querySelectorAll('pre, code, textarea, svg') ?? []) code.remove();
    expect(main?.text).not.toMatch(/\*\*|\]\(|`/);
    const file = `${site}${page.path.slice(1, -1)}.md`;
    const markdown = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(markdown.replaceAll(/^ *```.*?^ *```/gms, '')).not.toMatch(/\\\*\\\*/);
  });

  it('uses each id once', () => {
    const ids = html.querySelectorAll('[id]').map((element) => element.getAttribute('id'));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

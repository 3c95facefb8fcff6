import { readFileSync } from 'node:fs';
import {
  contractPath,
  errorCodes,
  languages,
  operationsOf,
  readContract,
  sourceLanguage,
} from '@vpcep/contract';
import { parse as parseHtml } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { site } from '../pages.ts';

const read = (file: string) => readFileSync(`${site}download/${file}`, 'utf8');

const operations = (tag: string) =>
  operationsOf(readContract(tag)).map(({ id, path }) => ({ operationId: id, path }));

describe.each(languages)('the downloads in $name', ({ tag }) => {
  it('hold the contract, as YAML and as JSON', () => {
    const published = JSON.parse(readFileSync(contractPath(tag), 'utf8'));
    expect(parse(read(`openapi.${tag}.yaml`))).toEqual(published);
    expect(JSON.parse(read(`openapi.${tag}.json`))).toEqual(published);
  });

  it('hold the whole site as one page that loads nothing', () => {
    const text = read(`vpcep-api.${tag}.html`);
    const page = parseHtml(text);
    expect(page.querySelector('html')?.getAttribute('lang')).toBe(tag);
    expect(page.querySelector('title')?.text).toBe(readContract(tag).info.title);
    expect(text).not.toMatch(/<(?:script|link|img|iframe)\b/);
    const blocks = text.match(/<pre.*?<\/pre>/gs) ?? [];
    expect(blocks.length).toBeGreaterThan(30);
    expect(blocks.filter((block) => block.replace(/<[^>]*>/g, '').trim() === '')).toEqual([]);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none';/);
    for (const { path, operationId } of operations(tag)) {
      expect(page.querySelector('main')?.text.replace(/\s/g, ''), operationId).toContain(path);
    }
    for (const { code } of errorCodes)
      expect(page.getElementById(`reference.error-codes.${code}`), code).not.toBeNull();
  });

  it('hold a page whose links lead to what is in it', () => {
    const page = parseHtml(read(`vpcep-api.${tag}.html`));
    const ids = page.querySelectorAll('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(ids);
    const links = page.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(300);
    expect(
      links.filter((href) => !/^https?:/.test(href) && !known.has(decodeURIComponent(href.slice(1)))),
    ).toEqual([]);
  });
});

describe.each(languages.filter(({ tag }) => tag !== sourceLanguage))('the overlay into $name', ({ tag }) => {
  it('is an overlay', () => {
    expect(parse(read(`${tag}.overlay.yaml`))).toMatchObject({ overlay: expect.stringMatching(/^1\./) });
  });
});

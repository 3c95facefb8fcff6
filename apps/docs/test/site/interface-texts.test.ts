import { languages, sourceLanguage } from '@vpcep/contract';
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../../src/catalogue/message.ts';
import { catalogueOf } from '../../src/catalogue/texts.ts';
import { htmlOf, pagesIn } from '../pages.ts';

/** Names and terms that are the same in every language. */
const names = new Set([
  'TypeScript',
  'Python',
  'Go',
  'Java',
  '{"error_code":"EndPoint.3044"}',
  'Token',
  'curl',
  'Prism',
  'Scalar',
  '@scalar/mock-server',
  'json-server',
  'JSON',
  'Ctrl',
  'K',
  'API',
  'operationId',
  'OpenAPI',
  'YAML',
  'X-Auth-Token',
  'Authorization',
  ...languages.map(({ name }) => name),
]);

const isHan = (text: string) => /\p{Script=Han}/u.test(text);
const hasLetters = (text: string) => /\p{Letter}/u.test(text);

/** Texts that a reader sees or hears, leaving out code and identifiers. */
function textsOf(root: HTMLElement): string[] {
  const skipped =
    'script, style, code, pre, textarea, [translate=no], .method, .state, .port, [lang]:not(html, main)';
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      texts.push(node.text.trim());
      return;
    }
    const element = node as HTMLElement;
    if (element.tagName && element.matches(skipped)) return;
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt', 'label', 'data-label']) {
      const value = element.getAttribute?.(attribute);
      if (value) texts.push(value.trim());
    }
    for (const child of element.childNodes) walk(child);
  };
  walk(root.querySelector('html') ?? root);
  return texts.filter((text) => hasLetters(text));
}

const english = catalogueOf(sourceLanguage);
const englishTexts = new Set(Object.values(english));
/** Terms that stay as they are in other languages. */
const unchanged = ['Token', 'operationId'];

describe.each(languages.filter(({ tag }) => tag.startsWith('zh')))('the interface in $name', ({ tag }) => {
  const own = catalogueOf(tag);

  it('has a text of its own for every English one', () => {
    const shared = Object.values(own).filter((text) => englishTexts.has(text) && hasLetters(text));
    expect([...new Set(shared)].sort()).toEqual(unchanged);
    expect(
      Object.values(own).filter((text) => !isHan(text) && !unchanged.includes(text) && !isIdentifier(text)),
    ).toEqual([]);
  });

  it('fills in the same values as the English one', () => {
    const places = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [key, text] of Object.entries(own)) expect(places(text), key).toEqual(places(english[key]));
  });

  it.each(pagesIn(tag))('shows no English on $path', (page) => {
    const texts = textsOf(htmlOf(page));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !isHan(text) && !isIdentifier(text))).toEqual([]);
    expect(texts.filter((text) => englishTexts.has(text) && !names.has(text))).toEqual([]);
  });
});

describe.each(languages.filter(({ tag }) => tag.startsWith('zh')))(
  'Chinese typography in $name',
  ({ tag }) => {
    const touching = /\p{Script=Han}[\p{Script=Latin}\p{N}]|[\p{Script=Latin}\p{N}%]\p{Script=Han}/u;

    it.each(pagesIn(tag))('keeps a space between Chinese and Latin on $path', (page) => {
      expect(textsOf(htmlOf(page)).filter((text) => touching.test(text))).toEqual([]);
    });

    it('keeps it in texts that are put together', () => {
      const only = (cloud: string) => fillIn('仅限{cloud}可用', { cloud });
      expect(only('华为云')).toBe('仅限华为云可用');
      expect(only('OTC')).toBe('仅限 OTC 可用');
      expect(only('《OTC》')).toBe('仅限《OTC》可用');
      expect(fillIn('{n} 项', { n: 3 })).toBe('3 项');
      expect(fillIn('{n}项', { n: 3 })).toBe('3 项');
    });
  },
);

/** A name that is not translated, or a run of such names and figures between Chinese words. */
function isIdentifier(text: string): boolean {
  return text
    .split(/[\s，。、；：（）·|]+/u)
    .every((part) => !hasLetters(part) || names.has(part) || /^v\d+$/.test(part));
}

import { languages, sourceLanguage } from '@vpcep/contract';
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../src/strings-for.ts';
import { htmlOf, pagesIn } from '../pages.ts';

/** Names and terms that are the same in every language. */
const names = new Set([
  'TypeScript',
  'curl',
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
  const skipped = 'script, style, code, pre, [translate=no], .method, .state, [lang]:not(html, main)';
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

/** Every text of a strings file; those with places to fill in are called with words that are the same everywhere. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('1', '2'))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

const { redoc: _, ...english } = stringsFor(sourceLanguage);
const englishStrings = new Set(leavesOf(english));

describe.each(languages.filter(({ tag }) => tag.startsWith('zh')))('the interface in $name', ({ tag }) => {
  const { redoc, ...own } = stringsFor(tag);

  it('has a text of its own for every English one', () => {
    const shared = leavesOf(own).filter((text) => englishStrings.has(text) && hasLetters(text));
    expect([...new Set(shared)].sort()).toEqual(['Ctrl', 'JSON', 'TypeScript', 'curl', 'operationId']);
    expect(leavesOf(own)).toHaveLength(leavesOf(english).length);
    expect(Object.values(redoc).filter((text) => !isHan(text))).toEqual([]);
  });

  it.each(pagesIn(tag))('shows no English on $path', (page) => {
    const texts = textsOf(htmlOf(page));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !isHan(text) && !isIdentifier(text))).toEqual([]);
    expect(texts.filter((text) => englishStrings.has(text) && !names.has(text))).toEqual([]);
  });
});

/** A name that is not translated, or a run of such names and figures between Chinese words. */
function isIdentifier(text: string): boolean {
  return text
    .split(/[\s，。、；：（）·|]+/u)
    .every((part) => !hasLetters(part) || names.has(part) || /^v\d+$/.test(part));
}

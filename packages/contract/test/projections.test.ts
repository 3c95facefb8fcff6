import { describe, expect, test } from 'vitest';
import { languages, parsePointer, readContract, sourceLanguage } from '../src/index.ts';
import { type Prose, proseOf } from './prose.ts';
import { readSource } from './spec-files.ts';

const han = /\p{Script=Han}/u;

/** How a text of a language can be told; a language that is not listed is not judged by its script. */
const isInLanguage: Record<string, (text: string) => boolean> = {
  en: (text) => !han.test(text),
  'zh-CN': (text) => han.test(text),
};

const pointers = (prose: readonly Prose[]): string[] => prose.map(({ pointer }) => pointer);

/** The document with every text replaced by one word. */
function withoutProse(document: object): unknown {
  const silent = structuredClone(document);
  for (const { pointer } of proseOf(document)) {
    const path = parsePointer(pointer);
    const field = path.pop() ?? '';
    const holder = path.reduce<Record<string, unknown>>(
      (node, part) => node[part] as Record<string, unknown>,
      silent as never,
    );
    holder[field] = 'prose';
  }
  return silent;
}

/** The document without anything called x-i18n. */
function withoutTranslations(document: object): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'x-i18n' ? undefined : value)));
}

test('the first language is the source language', () => {
  expect(languages[0]).toEqual({ tag: 'en', name: 'English' });
  expect(sourceLanguage).toBe('en');
});

test('the projection in the source language is the contract without its translations, the operations beyond it added', () => {
  const { info, ...projection } = readContract();
  const source = withoutTranslations(readSource()) as typeof projection & { info: typeof info };
  const added = info.description?.slice(source.info.description?.length);
  expect({ ...projection, info: { ...info, description: source.info.description } }).toEqual(source);
  expect(info.description).toBe(`${source.info.description}${added}`);
  expect(added).toMatch(/^\n\n- /);
});

describe.each(languages.map(({ tag }) => tag))('the %s projection', (tag) => {
  const projection = readContract(tag);
  const prose = proseOf(projection);

  test('holds no x-i18n', () => {
    expect(JSON.stringify(projection)).not.toContain('x-i18n');
  });

  test('differs from the source language in prose only', () => {
    expect(withoutProse(projection)).toEqual(withoutProse(readContract()));
    expect(pointers(prose)).toEqual(pointers(proseOf(readContract())));
  });

  test('is written in its language, every field of it', () => {
    expect(prose.length).toBeGreaterThan(100);
    const fits = isInLanguage[tag] ?? ((text: string) => text.trim() !== '');
    expect(prose.filter(({ text }) => !fits(text))).toEqual([]);
  });

  test('explains every enum value, and no other', () => {
    const enums: string[] = [];
    JSON.stringify(projection, (_, value) => {
      if (value && Array.isArray(value.enum) && typeof value.type === 'string') {
        enums.push(value.title ?? value.description);
        expect(Object.keys(value['x-enumDescriptions'] ?? {}), value.title).toEqual(value.enum);
      }
      return value;
    });
    expect(enums.length).toBeGreaterThan(0);
  });

  test('keeps code spans as the source language has them', () => {
    const spans = (text: string): string[] => [...new Set(text.match(/```[\s\S]+?```|`[^`]+`/g))].sort();
    const originals = proseOf(readContract());
    const different = prose.filter(
      ({ text }, index) => spans(text).join() !== spans(originals[index]?.text ?? '').join(),
    );
    expect(different.map(({ pointer }) => pointer)).toEqual([]);
  });
});

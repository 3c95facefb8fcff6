import type { ContractFiles, Json } from './contract-files.ts';
import { fieldsOf } from './fields.ts';
import type { Seed } from './mutant-kind.ts';
import { type Place, remove, together, valueAt } from './seeds.ts';

/** A text with one of its translations. */
export interface TextPair {
  source: Place;
  translation: Place;
  text: string;
  translated: string;
}

/** Every text of a file with each of its translations. */
export function textPairs(files: ContractFiles, file = 'openapi.yaml'): TextPair[] {
  return fieldsOf(files, file)
    .filter(({ key }) => key === 'x-i18n')
    .flatMap(({ place, value }) =>
      Object.entries(value as Record<string, Json>).flatMap(([language, translation]) =>
        textsIn(translation).flatMap(({ path, text: translated }): TextPair[] => {
          const source = [...place.slice(0, -1), ...path];
          const text = valueAt(files, source);
          if (typeof text !== 'string') return [];
          return [{ source, translation: [...place, language, ...path], text, translated }];
        }),
      ),
    );
}

/** The texts in a translation, those in maps of texts too. */
function textsIn(node: Json, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof node === 'string') return [{ path, text: node }];
  return Object.entries(node as Record<string, Json>).flatMap(([key, value]) =>
    textsIn(value, [...path, key]),
  );
}

/** Takes texts out in every language: those whose place fits. */
export function removeTexts(files: ContractFiles, fits: (source: Place) => boolean): Seed[] {
  const pairs = textPairs(files).filter(({ source }) => fits(source));
  const sources = new Map(pairs.map(({ source }) => [source.join(), source]));
  return [...sources].map(([key, source]) => {
    const translations = pairs
      .filter((pair) => pair.source.join() === key)
      .map(({ translation }) => translation);
    return together(remove(source), ...translations.map(remove));
  });
}

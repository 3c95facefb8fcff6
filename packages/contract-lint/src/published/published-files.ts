import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '@vpcep/contract';
import { specPath } from '@vpcep/contract/build';

/** The root of the repository. */
export const repository = dirname(specPath());

/** Texts outside of the contract that its rules about prose hold as well, in the source language. */
const patterns = [
  'README.md',
  'packages/*/README.md',
  'apps/docs/src/content/guides/en/**/*.md',
  'apps/docs/src/catalogue/languages/en.ts',
  'packages/*/src/{texts,messages}/en.ts',
];

/** Translations whose source text is somewhere else, such as in a doc comment. */
const translationsOnly = ['packages/*/translations/{tag}.json'];

/** Rules about texts that are off here until the texts follow; `pnpm --filter @vpcep/contract-lint lint:texts` tries all. */
export const rulesOff: readonly string[] = [
  'i18n-differs',
  'i18n-script',
  'i18n-terms',
  'i18n-tokens',
  'i18n-typography',
  'plain-english',
  'retired-words',
  'spelling',
];

/** A published file in one language. */
export interface PublishedFile {
  readonly language: Language;
  /** In the repository. */
  readonly path: string;
}

/** A published file and its translations. */
export interface PublishedDocument {
  readonly source?: PublishedFile;
  readonly translations: readonly PublishedFile[];
}

/**
 * Every published document. A file without any translation is for developers, and does not count.
 *
 * @param languages the source language first, then the translations
 * @param folder the root of the repository
 */
export function publishedDocuments(
  [original, ...others]: readonly Language[],
  folder = repository,
): PublishedDocument[] {
  const find = (pattern: string): string[] =>
    globSync(pattern, { cwd: folder, exclude: (name) => name === 'node_modules' }).sort();
  const translated = patterns.flatMap(find).flatMap((path): PublishedDocument[] => {
    const translations = others.flatMap((language) => {
      const found = partnersOf(path, language.tag).find((partner) => existsSync(join(folder, partner)));
      return found ? [{ language, path: found }] : [];
    });
    return original && translations.length > 0
      ? [{ source: { language: original, path }, translations }]
      : [];
  });
  const alone = others.flatMap((language) =>
    translationsOnly
      .flatMap((pattern) => find(pattern.replace('{tag}', language.tag)))
      .map((path) => ({ translations: [{ language, path }] })),
  );
  return [...translated, ...alone];
}

/** Where the translation of a file can be, by its name or its folder. */
function partnersOf(path: string, tag: string): string[] {
  return [tag, tag.toLowerCase()].map((name) =>
    path
      .replace(/README\.md$/, `README.${name}.md`)
      .replace(/\/en\//, `/${name}/`)
      .replace(/\/en\.ts$/, `/${name}.ts`),
  );
}

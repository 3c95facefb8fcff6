import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '@vpcep/contract';
import { specPath } from '@vpcep/contract/build';

/** The root of the repository. */
export const repository = dirname(specPath());

/** Texts outside of the contract that its rules about prose hold as well, in the source language. */
const patterns = [
  'README.md',
  'CONTRIBUTING.md',
  'packages/*/README.md',
  'apps/docs/src/content/guides/en/**/*.md',
  'apps/docs/src/catalogue/languages/en.ts',
  'packages/*/src/{texts,messages}/en.ts',
];

/** Translations whose source text is somewhere else, such as in a doc comment. */
const translationsOnly = ['packages/*/translations/{tag}.json'];

/** Rules that do not hold for Markdown, and why. */
export const rulesOffInMarkdown: Readonly<Record<string, string>> = {
  'i18n-tokens':
    'A guide says more, and shows more, where readers of one language need it, such as `--lang zh-CN`.',
};

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
 * Every published document; for developers there are some without a translation.
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
    return original ? [{ source: { language: original, path }, translations }] : [];
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
      .replace(/(README|CONTRIBUTING)\.md$/, `$1.${name}.md`)
      .replace(/\/en\//, `/${name}/`)
      .replace(/\/en\.ts$/, `/${name}.ts`),
  );
}

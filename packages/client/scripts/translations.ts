import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { docCommentsOf } from './doc-comments.ts';

/** Texts by symbol, such as `VpcepApiError.status`. */
export type TextsBySymbol = Readonly<Record<string, string>>;

/** What is wrong with the translations in one language. Each list holds symbols. */
export interface TranslationProblems {
  /** Without a translation. */
  readonly missing: readonly string[];
  /** The English comment has changed since it was translated. */
  readonly stale: readonly string[];
  /** New or changed translations that the lock does not hold yet. */
  readonly unrecorded: readonly string[];
  /** Translations of symbols that do not exist or have no comment. */
  readonly unused: readonly string[];
}

/**
 * Reads `translations/<language>.json`: the doc comments of the package's own symbols in that language.
 *
 * @returns undefined when nobody has translated them: they stay in English
 */
export function readTranslations(packageFolder: string, language: string): TextsBySymbol | undefined {
  return readJson(join(packageFolder, 'translations', `${language}.json`));
}

/** Reads `translations/<language>.lock.json`: the fingerprints of each English comment and of its translation. */
export function readLock(packageFolder: string, language: string): TextsBySymbol {
  return readJson(join(packageFolder, 'translations', `${language}.lock.json`)) ?? {};
}

/** The doc comments of all symbols that an entry of the package exports, except those made from the contract. */
export async function readOwnComments(packageFolder: string): Promise<TextsBySymbol> {
  const exported = new Set<string>();
  const comments: [string, string][] = [];
  for await (const name of glob('**/*.ts', { cwd: join(packageFolder, 'src') })) {
    const text = readFileSync(join(packageFolder, 'src', name), 'utf8');
    if (name === 'index.ts') for (const each of exportedNames(text)) exported.add(each);
    else if (!name.endsWith('.gen.ts')) {
      for (const { symbol, text: comment } of docCommentsOf(text)) comments.push([symbol, comment]);
    }
  }
  return Object.fromEntries(comments.filter(([symbol]) => exported.has(headOf(symbol))).sort());
}

/** The name at the top of a symbol: `VpcepApiError` of `VpcepApiError.status`. */
export function headOf(symbol: string): string {
  return symbol.replace(/[.#].*/, '');
}

/** Compares the English comments, their translations and the lock. */
export function compareTranslations(
  comments: TextsBySymbol,
  translations: TextsBySymbol,
  lock: TextsBySymbol,
): TranslationProblems {
  const translated = Object.keys(comments).filter((symbol) => Object.hasOwn(translations, symbol));
  const changed = translated.filter(
    (symbol) => lock[symbol] !== lockEntry(comments[symbol], translations[symbol]),
  );
  const isStale = (symbol: string): boolean =>
    lock[symbol]?.split(' ')[1] === fingerprint(translations[symbol] ?? '');
  return {
    missing: Object.keys(comments).filter((symbol) => !Object.hasOwn(translations, symbol)),
    stale: changed.filter(isStale),
    unrecorded: changed.filter((symbol) => !isStale(symbol)),
    unused: Object.keys(translations).filter((symbol) => !Object.hasOwn(comments, symbol)),
  };
}

/**
 * The lock after everything that is right was recorded. What is stale stays as it was, unless it is accepted.
 *
 * @param accepted symbols whose translation is still right although the English comment has changed
 */
export function refreshLock(
  comments: TextsBySymbol,
  translations: TextsBySymbol,
  lock: TextsBySymbol,
  accepted: readonly string[],
): TextsBySymbol {
  const { stale } = compareTranslations(comments, translations, lock);
  const kept = stale.filter((symbol) => !accepted.includes(symbol));
  return Object.fromEntries(
    Object.keys(comments)
      .filter((symbol) => Object.hasOwn(translations, symbol))
      .map((symbol) => [
        symbol,
        kept.includes(symbol) ? (lock[symbol] ?? '') : lockEntry(comments[symbol], translations[symbol]),
      ]),
  );
}

function lockEntry(comment = '', translation = ''): string {
  return `${fingerprint(comment)} ${fingerprint(translation)}`;
}

/** Of the words of a text, however they are broken into lines. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex').slice(0, 8);
}

function readJson(path: string): TextsBySymbol | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function exportedNames(source: string): string[] {
  const file = ts.createSourceFile('index.ts', source, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
}

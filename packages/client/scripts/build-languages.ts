import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages, readContract, sourceLanguage } from '@vpcep/contract';
import { docCommentsOf, replaceDocComments } from './doc-comments.ts';
import { renderDeclarations } from './generate-client.ts';
import { headOf, readOwnComments, readTranslations, type TextsBySymbol } from './translations.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const dist = join(packageFolder, 'dist');
const ownComments = await readOwnComments(packageFolder);
const ownSymbols = new Set(Object.keys(ownComments).map(headOf));

/**
 * Builds, for each language but the source, `dist/languages/<language>/`: the declarations of the main entry with doc comments in
 * that language, and an `index.js` that hands on the main entry's code. What is not translated stays in English: `pnpm lint` says
 * so. The declarations of the source language are there already.
 */
export async function buildLanguages(): Promise<void> {
  for (const { tag } of languages) {
    if (tag !== sourceLanguage) await buildLanguage(tag);
  }
}

async function buildLanguage(language: string): Promise<void> {
  const folder = join(dist, 'languages', language);
  await rm(folder, { recursive: true, force: true });
  const generated = await renderDeclarations(readContract(language), language);
  const own = readTranslations(packageFolder, language);
  for (const [name, text] of await declarationsBehind('index.d.ts')) {
    const source = generated[name.replace(/\.d\.ts$/, '.ts')];
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, source === undefined ? translateOwn(text, own) : translateGenerated(text, source));
  }
  await writeFile(join(folder, 'index.js'), "export * from '../../index.js';\n");
}

/** Declarations with the translated comments; comments of symbols that nobody can import are left out. */
function translateOwn(declarations: string, translations: TextsBySymbol | undefined): string {
  return replaceDocComments(declarations, ({ symbol, text }) =>
    ownSymbols.has(headOf(symbol)) ? (translations?.[symbol] ?? text) : undefined,
  );
}

/** Declarations with the comments that the generator wrote in another language. */
function translateGenerated(declarations: string, source: string): string {
  const comments = new Map(docCommentsOf(source).map(({ symbol, text }) => [symbol, text]));
  return replaceDocComments(declarations, ({ symbol, text }) => comments.get(symbol) ?? text);
}

/** The declaration files that a reader of one of them can get to, with their texts. */
async function declarationsBehind(entry: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [entry];
  for (const name of waiting) {
    if (found.has(name)) continue;
    const text = await readFile(join(dist, name), 'utf8');
    found.set(name, text);
    for (const [, imported] of text.matchAll(/from '(\.{1,2}\/.+?)\.(?:js|ts)'/g))
      waiting.push(join(dirname(name), `${imported}.d.ts`));
  }
  return found;
}

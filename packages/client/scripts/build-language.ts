import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApiDocument } from '@vpcep/contract';
import ts from 'typescript';
import { renderDeclarations, writeGenerated } from './generate-client.ts';
import { readTranslations, type Translations } from './read-translations.ts';
import { translateComments } from './translate-comments.ts';

/**
 * Writes `dist/languages/<language>/`: the declarations of the main entry with doc comments in that language, and an
 * `index.js` that hands on the main entry's code.
 *
 * @param contract the projection in that language
 * @throws {Error} naming every passage that the language's translations lack, or have to no use
 */
export async function buildLanguage(
  contract: OpenApiDocument,
  language: string,
  packageFolder: string,
): Promise<void> {
  const translations = await readTranslations(packageFolder, language);
  const outDir = join(packageFolder, 'dist', 'languages', language);
  await mkdir(join(packageFolder, 'reports'), { recursive: true });
  const source = await mkdtemp(join(packageFolder, 'reports', `${language}-`));
  try {
    await cp(join(packageFolder, 'src'), source, { recursive: true });
    await writeGenerated(source, await renderDeclarations(contract, language, translations?.translate));
    await rm(outDir, { recursive: true, force: true });
    emitDeclarations(source, outDir, packageFolder);
    const reachable = await filesBehind('index.d.ts', outDir);
    for (const name of await readdir(outDir)) {
      if (!reachable.has(name)) await rm(join(outDir, name));
    }
    if (translations) {
      for (const [name, text] of reachable) {
        if (name.endsWith('.gen.d.ts')) continue;
        await writeFile(join(outDir, name), translateComments(text, translations.translate));
      }
      checkComplete(translations, language);
    }
    await writeFile(join(outDir, 'index.js'), "export * from '../../index.js';\n");
  } finally {
    await rm(source, { recursive: true });
  }
}

function checkComplete({ missing, unused }: Translations, language: string): void {
  if (missing.size + unused.size === 0) return;
  const list = (passages: Set<string>) =>
    [...passages].map((passage) => `\n  ${JSON.stringify(passage)}`).join('');
  throw new Error(
    `translations/${language}.json does not match the doc comments in src. Add a translation of:${list(missing)}\n` +
      `Remove:${list(unused)}`,
  );
}

function emitDeclarations(rootDir: string, outDir: string, packageFolder: string): void {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(packageFolder, 'tsconfig.build.json'),
    { rootDir, outDir, emitDeclarationOnly: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const program = ts.createProgram([join(rootDir, 'index.ts')], config?.options ?? {});
  const { diagnostics } = program.emit();
  for (const diagnostic of [...ts.getPreEmitDiagnostics(program), ...diagnostics]) fail(diagnostic);
}

function fail(diagnostic: ts.Diagnostic): never {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
  throw new Error(`${diagnostic.file?.fileName ?? 'tsconfig.build.json'}: ${text}`);
}

/** The declaration files that a reader of one of them can get to, with their texts. */
async function filesBehind(entry: string, folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [entry];
  for (const name of waiting) {
    if (found.has(name)) continue;
    const text = await readFile(join(folder, name), 'utf8');
    found.set(name, text);
    for (const [, imported] of text.matchAll(/from '\.\/(.+?)\.(?:js|ts)'/g))
      waiting.push(`${imported}.d.ts`);
  }
  return found;
}

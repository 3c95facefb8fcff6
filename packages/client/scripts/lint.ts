// Holds the translations of the package's own doc comments to the English ones. `--fix` records in the lock what was translated anew,
// and takes out what is unused; `--accept SYMBOL…` records that translations are still right although the English comment changed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { languages, sourceLanguage } from '@vpcep/contract';
import {
  compareTranslations,
  readLock,
  readOwnComments,
  readTranslations,
  refreshLock,
  type TextsBySymbol,
} from './translations.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  options: { fix: { type: 'boolean' }, accept: { type: 'boolean' } },
  allowPositionals: true,
});
const comments = await readOwnComments(packageFolder);

for (const { tag } of languages) {
  if (tag === sourceLanguage || !readTranslations(packageFolder, tag)) continue;
  if (values.fix || values.accept) await record(tag, values.accept ? positionals : []);
  const translations = readTranslations(packageFolder, tag) ?? {};
  report(tag, compareTranslations(comments, translations, readLock(packageFolder, tag)));
}

async function record(language: string, accepted: readonly string[]): Promise<void> {
  const translations = readTranslations(packageFolder, language) ?? {};
  const lock = readLock(packageFolder, language);
  const { unused } = compareTranslations(comments, translations, lock);
  const used = Object.entries(translations).filter(([symbol]) => !unused.includes(symbol));
  await write(`${language}.json`, Object.fromEntries(used.sort()));
  await write(`${language}.lock.json`, refreshLock(comments, translations, lock, accepted));
}

function report(
  language: string,
  { missing, stale, unrecorded, unused }: ReturnType<typeof compareTranslations>,
) {
  const file = `packages/client/translations/${language}.json`;
  const problems = [
    ...missing.map((symbol) => `${symbol} has no translation: add one.`),
    ...stale.map(
      (symbol) =>
        `the English comment of ${symbol} has changed, its translation has not. Translate it anew, or run ` +
        `\`pnpm --filter @vpcep/client lint --accept ${symbol}\` where it is still right.`,
    ),
    ...unrecorded.map((symbol) => `${symbol} is not recorded in the lock: run \`pnpm lint --fix\`.`),
    ...unused.map(
      (symbol) => `${symbol} has no doc comment: run \`pnpm lint --fix\` to remove its translation.`,
    ),
  ];
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

async function write(name: string, texts: TextsBySymbol): Promise<void> {
  await writeFile(join(packageFolder, 'translations', name), `${JSON.stringify(texts, null, 2)}\n`);
}

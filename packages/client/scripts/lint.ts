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
  const translations = readTranslations(packageFolder, tag);
  if (tag === sourceLanguage || !translations) continue;
  const lock = readLock(packageFolder, tag);
  const problems = compareTranslations(comments, translations, lock);
  if (values.fix || values.accept) {
    const kept = Object.entries(translations).filter(([symbol]) => !problems.unused.includes(symbol));
    await write(`${tag}.json`, Object.fromEntries(kept.sort()));
    await write(
      `${tag}.lock.json`,
      refreshLock(comments, translations, lock, values.accept ? positionals : []),
    );
  }
  report(tag, compareTranslations(comments, translations, readLock(packageFolder, tag)));
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

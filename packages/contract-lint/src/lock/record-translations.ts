import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '@vpcep/contract';
import { readPairs } from '../text/read-pairs.ts';
import { compareLock, refreshLock } from './compare-lock.ts';
import { type I18nLock, type LockEntries, lockFileName, readLock } from './lock-file.ts';

/** What was recorded in the lock. */
export interface Recorded {
  /** How many texts the lock did not know, or knew otherwise. */
  readonly texts: number;
  /** What is stale and was left so, as `document#pointer`. */
  readonly stale: readonly string[];
}

/**
 * Brings `i18n.lock.json` up to date with the documents. What is stale stays stale, unless it is accepted.
 *
 * @param documents the paths of all documents that have translations
 * @param folder where the lock is
 * @param accepted translations that are still right although the source text has changed, as `document#pointer`
 * @throws {Error} a document or the lock cannot be read, or something is accepted that is not stale; then nothing is recorded
 */
export async function recordTranslations(
  documents: readonly string[],
  folder: string,
  languages: readonly Language[],
  accepted: readonly string[] = [],
): Promise<Recorded> {
  const before = readLock(folder);
  const after: Record<string, Record<string, LockEntries>> = {};
  const stale: string[] = [];
  const unused = new Set(accepted);
  let texts = 0;
  for (const path of documents) {
    const document = basename(path);
    const pairs = await readPairs(path, languages);
    for (const { tag } of languages.slice(1)) {
      const own = pairs.filter(({ language }) => language.tag === tag);
      const comparison = compareLock(before[document]?.[tag] ?? {}, own);
      texts += comparison.unrecorded.length;
      for (const { pair } of comparison.stale) {
        const name = `${document}${pair.pointer}`;
        if (!unused.delete(name) && !accepted.includes(name)) stale.push(name);
      }
      const isAccepted = ({ pointer }: { pointer: string }) => accepted.includes(`${document}${pointer}`);
      after[document] = { ...after[document], [tag]: refreshLock(comparison, isAccepted) };
    }
  }
  if (unused.size > 0) {
    throw new Error(
      `${[...unused].join(', ')}: nothing to accept there. ${stale.length > 0 ? `Stale are ${stale.join(', ')}.` : 'Nothing is stale.'}`,
    );
  }
  writeFileSync(join(folder, lockFileName), `${JSON.stringify(after satisfies I18nLock, null, 2)}\n`);
  return { texts, stale };
}

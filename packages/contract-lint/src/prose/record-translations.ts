import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '@vpcep/contract';
import { compareLock } from './compare-lock.ts';
import { type I18nLock, type LockEntries, lockFileName, readLock } from './i18n-lock.ts';
import { readPairs } from './read-pairs.ts';
import { refreshLock } from './refresh-lock.ts';

/** What was recorded in the lock. */
export interface Recorded {
  /** How many texts the lock did not know, or knew otherwise. */
  texts: number;
  /** What is stale and was left so, as `document#pointer`. */
  stale: string[];
}

/**
 * Brings `i18n.lock.json` up to date with the documents. What is stale stays stale, unless it is accepted.
 *
 * @param documents the paths of all documents that have translations
 * @param folder where the lock is
 * @param accepted translations that are still right although the source text has changed, as `document#pointer`
 * @throws Error when a document or the lock cannot be read, or when something is accepted that is not stale; then nothing
 * is recorded
 */
export async function recordTranslations(
  documents: readonly string[],
  folder: string,
  languages: readonly Language[],
  accepted: readonly string[] = [],
): Promise<Recorded> {
  const before = readLock(folder);
  const after: Record<string, Record<string, LockEntries>> = {};
  const recorded: Recorded = { texts: 0, stale: [] };
  const open = new Set(accepted);
  for (const path of documents) {
    const document = basename(path);
    const pairs = await readPairs(path, languages);
    for (const { tag } of languages.slice(1)) {
      const own = pairs.filter(({ language }) => language.tag === tag);
      const entries = before[document]?.[tag] ?? {};
      const { stale, unrecorded } = compareLock(entries, own);
      const isAccepted = (pointer: string): boolean => accepted.includes(`${document}${pointer}`);
      const pointers = stale.map(({ pair }) => pair.pointer);
      for (const pointer of pointers.filter(isAccepted)) open.delete(`${document}${pointer}`);
      recorded.texts += unrecorded.length;
      recorded.stale.push(
        ...pointers.filter((each) => !isAccepted(each)).map((each) => `${document}${each}`),
      );
      after[document] = { ...after[document], [tag]: refreshLock(entries, own, pointers.filter(isAccepted)) };
    }
  }
  if (open.size > 0) {
    throw new Error(
      `${[...open].join(', ')}: nothing to accept there. ${recorded.stale.length > 0 ? `Stale are ${recorded.stale.join(', ')}.` : 'Nothing is stale.'}`,
    );
  }
  writeFileSync(join(folder, lockFileName), `${JSON.stringify(after satisfies I18nLock, null, 2)}\n`);
  return recorded;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the lock, a file beside the contract. */
export const lockFileName = 'i18n.lock.json';

/** Where a source text stands → the fingerprints of the source text and of its translation, with a space between. */
export type LockEntries = Readonly<Record<string, string>>;

/** Which source text each translation was written for: document → language tag → entries. */
export type I18nLock = Readonly<Record<string, Readonly<Record<string, LockEntries>>>>;

/**
 * Reads `i18n.lock.json`.
 *
 * @param folder where it is; without the file, the lock is empty
 * @throws {Error} the file is not JSON
 */
export function readLock(folder: string): I18nLock {
  const path = join(folder, lockFileName);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

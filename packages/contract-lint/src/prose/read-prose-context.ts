import type { ProseContext } from '../prose-rules.ts';
import { readLock } from './i18n-lock.ts';
import { readGlossary } from './read-glossary.ts';
import { readWords } from './read-words.ts';

/**
 * Reads what the rules about prose read beside the contract.
 *
 * @param folder the folder of the contract
 * @throws Error when a file is malformed
 */
export function readProseContext(folder: string): ProseContext {
  return { glossary: readGlossary(folder), lock: readLock(folder), words: readWords(folder) };
}

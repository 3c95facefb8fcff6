import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads `words.txt`: correct words that the dictionary lacks, one a line; lines that begin with `#` are comments.
 *
 * @param folder where it is; without the file, there are no such words
 */
export function readWords(folder: string): string[] {
  const path = join(folder, 'words.txt');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

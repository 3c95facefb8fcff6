import { join } from 'node:path';
import type { BeyondOperation } from '../model/beyond.ts';
import { entryCompanions } from '../model/companions.ts';
import type { Discrepancy } from '../model/discrepancy.ts';
import type { ErrorCode } from '../model/error-code.ts';
import type { Language } from '../model/language.ts';
import { specPath } from './files.ts';
import { readCompanion } from './read-companion.ts';

/** What the companion files say, by file without its ending, each text in every language. */
export interface CompanionEntries {
  'error-codes': ErrorCode[];
  discrepancies: Discrepancy[];
  beyond: BeyondOperation[];
  [file: string]: unknown[];
}

/**
 * Reads every companion file that is a list of entries.
 *
 * @param folder where they are
 * @throws {Error} one is not YAML, breaks its schema, or lacks a translation; the message names file, line and remedy
 */
export function readCompanions(languages: readonly Language[], folder = specPath()): CompanionEntries {
  return Object.fromEntries(
    entryCompanions.map(({ file, schema, entries }) => [
      file.replace('.yaml', ''),
      readCompanion(join(folder, file), specPath(schema), entries.prose, languages),
    ]),
  ) as CompanionEntries;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@vpcep/contract';
import { readLanguages } from '@vpcep/contract/build';
import { type I18nLock, readLock } from './lock/lock-file.ts';
import { type ErrorCodeEntry, readErrorCodes } from './openapi/error-codes.ts';
import { type Glossary, readGlossary } from './text/glossary.ts';

/** What rules read beside the document that they look at. */
export interface LintContext {
  /** The source language first, then the translations. */
  readonly languages: readonly Language[];
  /** From `glossary.yaml`. */
  readonly glossary: Glossary;
  /** From `i18n.lock.json`. */
  readonly lock: I18nLock;
  /** Correct words that the dictionary lacks, from `words.txt`. */
  readonly words: readonly string[];
  /** From `error-codes.yaml`. */
  readonly errorCodes: readonly ErrorCodeEntry[];
}

/**
 * Reads what rules read beside a document. Without its file, the glossary, the lock and the lists are empty.
 *
 * @param folder the folder of the contract
 * @param languages those of `languages.json` unless given
 * @throws {Error} a file is malformed, or `languages.json` is missing; the error codes are read when they are first asked for
 */
export function readLintContext(
  folder: string,
  languages: readonly Language[] = readLanguages(folder),
): LintContext {
  let errorCodes: ErrorCodeEntry[] | undefined;
  return {
    languages,
    glossary: readGlossary(folder),
    lock: readLock(folder),
    words: readWords(folder),
    // Rules about the contract alone read them, and there may be many.
    get errorCodes() {
      errorCodes ??= readErrorCodes(folder);
      return errorCodes;
    },
  };
}

/** Reads `words.txt`: one word a line; lines that begin with `#` are comments. */
function readWords(folder: string): string[] {
  const path = join(folder, 'words.txt');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenApiDocument } from '@vpcep/contract';
import { deriveErrorCodes } from '@vpcep/contract/build';
import { parse } from 'yaml';

const fileName = 'error-codes.yaml';

/** What the rules need of an entry of `error-codes.yaml`. */
export interface ErrorCodeEntry {
  code: string;
  /** The HTTP status of the answer; null where none, or more than one, is known. */
  status: number | null;
  operations: readonly string[];
  /** Statuses without a code of their own, for which the contract's example borrows this code. */
  illustrates?: readonly number[];
}

/**
 * Reads the error codes that belong to a contract.
 *
 * @param folder the folder of the contract
 * @param document the contract, whose `x-errors` say what an entry leaves out
 * @throws Error when `error-codes.yaml` is missing or holds no list
 */
export function readErrorCodes(folder: string, document: unknown): ErrorCodeEntry[] {
  const path = join(folder, fileName);
  const entries: unknown = parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${path} must hold a list of error codes.`);
  return deriveErrorCodes(entries, document as OpenApiDocument).map((entry) => ({
    ...entry,
    status: entry.status ?? null,
    operations: entry.operations ?? [],
  }));
}

/** Whether two error codes are the same: readers compare them without regard to case. */
export function isSameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

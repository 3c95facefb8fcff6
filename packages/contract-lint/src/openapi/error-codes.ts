import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenApiDocument } from '@vpcep/contract';
import { deriveErrorCodes, type WrittenErrorCode } from '@vpcep/contract/build';
import { readYamlOnce } from '../read-yaml-once.ts';

const fileName = 'error-codes.yaml';

/** What the rules need of an entry of `error-codes.yaml`; what the contract says is left out. */
export interface ErrorCodeEntry extends WrittenErrorCode {
  /** Statuses without a code of their own, for which the contract's example borrows this code. */
  readonly illustrates?: readonly number[];
}

/**
 * Reads the error codes that belong to a contract.
 *
 * @param folder the folder of the contract; without `error-codes.yaml`, there are none
 * @throws {Error} `error-codes.yaml` is not YAML, or holds no list
 */
export function readErrorCodes(folder: string): ErrorCodeEntry[] {
  const path = join(folder, fileName);
  if (!existsSync(path)) return [];
  const entries = readYamlOnce(path);
  if (!Array.isArray(entries)) throw new Error(`${path} must hold a list of error codes.`);
  return entries;
}

/** The error codes of a contract, completed by what its `x-errors` say. */
export interface ErrorCodes {
  readonly entries: readonly ErrorCodeEntry[];
  /** Readers compare codes without regard to case. */
  readonly find: (code: string) => ErrorCodeEntry | undefined;
}

const completed = new WeakMap<object, ErrorCodes>();

/**
 * Adds the status and the operations that follow from the contract's `x-errors`. Done once for each document.
 *
 * @param root the contract as it is written
 * @returns the entries as they are where the contract is too broken to be read: other rules report what is wrong with it
 */
export function completeErrorCodes(written: readonly ErrorCodeEntry[], root: object): ErrorCodes {
  let codes = completed.get(root);
  if (!codes) {
    const entries = derive(written, root);
    const byCode = new Map(entries.map((entry) => [entry.code.toLowerCase(), entry]));
    codes = { entries, find: (code) => byCode.get(code.toLowerCase()) };
    completed.set(root, codes);
  }
  return codes;
}

function derive(entries: readonly ErrorCodeEntry[], root: object): readonly ErrorCodeEntry[] {
  try {
    return deriveErrorCodes(entries, root as OpenApiDocument);
  } catch {
    return entries;
  }
}

/** Whether a response stands for a status: under the status itself, its range such as `4XX`, or `default`. */
export function standsFor(response: string, status: number): boolean {
  return [String(status), `${Math.floor(status / 100)}XX`, 'default'].includes(response);
}

import type { ErrorCode } from '../model/error-code.ts';

/** Whether two error codes are the same: the service is not consistent about letter case. */
export function isSameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The entry of an error code, under any of the spellings that servers send.
 *
 * @returns undefined when the contract does not know the code
 */
export function findErrorCode(codes: readonly ErrorCode[], code: string): ErrorCode | undefined {
  let index = indexes.get(codes);
  if (!index) {
    // Of several entries with one spelling, the first counts.
    index = new Map(
      codes
        .toReversed()
        .flatMap((entry) => [entry.code, ...(entry.also ?? [])].map((name) => [name.toLowerCase(), entry])),
    );
    indexes.set(codes, index);
  }
  return index.get(code.toLowerCase());
}

/** The entries by their spellings, made once for each list, which is not to be changed afterwards. */
const indexes = new WeakMap<readonly ErrorCode[], ReadonlyMap<string, ErrorCode>>();

/** The codes that an operation may respond with under one status. */
export function codesOf(codes: readonly ErrorCode[], operationId: string, status: number): ErrorCode[] {
  return codes.filter((entry) => entry.status === status && entry.operations.includes(operationId));
}

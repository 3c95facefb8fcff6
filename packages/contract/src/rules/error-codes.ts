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
  return codes.find((entry) => [entry.code, ...(entry.also ?? [])].some((name) => isSameCode(name, code)));
}

/** The codes that an operation may respond with under one status. */
export function codesOf(codes: readonly ErrorCode[], operationId: string, status: number): ErrorCode[] {
  return codes.filter((entry) => entry.status === status && entry.operations.includes(operationId));
}

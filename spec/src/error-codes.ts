import { readDistJson } from './dist-file.ts';
import type { ErrorCode } from './error-code.ts';

/** Every error code that the operations of the contract may answer with. */
export const errorCodes: readonly ErrorCode[] = readDistJson('error-codes.json');

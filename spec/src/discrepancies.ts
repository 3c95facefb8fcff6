import type { Discrepancy } from './discrepancy.ts';
import { readDistJson } from './dist-file.ts';

/** Where the sources differ, and how the contract reads them. */
export const discrepancies: readonly Discrepancy[] = readDistJson('discrepancies.json');

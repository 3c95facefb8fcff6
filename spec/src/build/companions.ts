import { join } from 'node:path';
import { proseFields } from '@vpcep/contract-lint';
import type { Discrepancy } from '../discrepancy.ts';
import type { ErrorCode } from '../error-code.ts';
import type { Language } from '../language.ts';
import { packagePath } from './paths.ts';
import { readCompanion } from './read-companion.ts';

/** What the companion files say, with each text in every language. */
export interface Companions {
  errorCodes: ErrorCode[];
  discrepancies: Discrepancy[];
}

/**
 * Reads `error-codes.yaml` and `discrepancies.yaml`.
 *
 * @param folder where they are
 * @throws Error naming file, line and remedy when one is no YAML, breaks its schema, or lacks a translation
 */
export function readCompanions(languages: readonly Language[], folder = packagePath('.')): Companions {
  const read = <T>(name: string, fields: readonly string[]): T[] =>
    readCompanion(join(folder, `${name}.yaml`), packagePath(`${name}.schema.json`), fields, languages);
  return {
    errorCodes: read<ErrorCode>('error-codes', proseFields('ErrorCode')),
    discrepancies: read<Discrepancy>('discrepancies', proseFields('Discrepancy')),
  };
}

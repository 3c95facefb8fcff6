import { errorCodes } from '@vpcep/contract';
import { findErrorCode } from '@vpcep/contract/rules';

/** What an error code means, in a language of the contract: the first sentence of it. */
export function meaningOf(code: string, language: string): string {
  const meaning = findErrorCode(errorCodes, code)?.meaning[language] ?? '';
  return meaning.split(/(?<=\.)\s|(?<=。)/)[0] ?? '';
}

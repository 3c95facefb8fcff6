import { errorCodes } from '@vpcep/contract';

/** What an error code means, in a language of the contract: the first sentence of it. */
export function meaningOf(code: string, language: string): string {
  const meaning = errorCodes.find((candidate) => candidate.code === code)?.meaning[language] ?? '';
  return meaning.split(/(?<=\.)\s|(?<=。)/)[0] ?? '';
}

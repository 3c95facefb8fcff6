import type { ErrorCode } from '@vpcep/contract';
import { docComment } from './doc-comment.ts';
import { phrasesIn } from './phrases.ts';
import { renderTable } from './render-table.ts';

/**
 * `error-codes.gen.ts`: the codes of the contract's list as a type, and those whose calls may succeed later, or may not, other
 * than their status says.
 */
export function renderErrorCodes(errorCodes: readonly ErrorCode[], language: string): string {
  const codes = errorCodes.flatMap(({ code, also = [], meaning }) =>
    [code, ...also].map((each) => `${docComment([meaning[language]], '  ')}  | ${JSON.stringify(each)}\n`),
  );
  const exceptions = errorCodes.flatMap(({ code, also = [], retryable }) =>
    retryable === undefined
      ? []
      : [code, ...also].map((each) => [each.toLowerCase(), `${retryable}`] as const),
  );
  return `${docComment([phrasesIn(language).errorCodes])}export type ErrorCode =\n${codes.join('')};

export const retryableByCode: Readonly<Record<string, boolean>> = ${renderTable(exceptions)} as object as never;
`;
}

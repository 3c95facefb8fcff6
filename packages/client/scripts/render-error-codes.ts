import type { ErrorCode } from '@vpcep/contract';
import { docComment } from './doc-comment.ts';

/** `error-codes.gen.ts`: the codes of the contract's list as a type. */
export function renderErrorCodes(
  errorCodes: readonly ErrorCode[],
  language: string,
  translate: (text: string) => string = (text) => text,
): string {
  const codes = errorCodes.map(
    ({ code, meaning }) => `${docComment([meaning[language]], '  ')}  | ${JSON.stringify(code)}\n`,
  );
  const comment = docComment([
    translate('The error codes that the operations of the contract may answer with.'),
  ]);
  return `${comment}export type ErrorCode =\n${codes.join('')};\n`;
}

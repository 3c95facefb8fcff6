import type { ErrorCode } from '@vpcep/spec';
import { docComment } from './doc-comment.ts';

/** `error-codes.gen.ts`: the codes of the contract's list as a type. */
export function renderErrorCodes(errorCodes: readonly ErrorCode[], language: string): string {
  const codes = errorCodes.map(
    ({ code, meaning }) => `${docComment([meaning[language]], '  ')}  | ${JSON.stringify(code)}\n`,
  );
  return `/** The error codes that the operations of the contract may answer with. */\nexport type ErrorCode =\n${codes.join('')};\n`;
}

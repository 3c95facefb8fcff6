import { join } from 'node:path';
import { specPath } from '@vpcep/contract/build';
import { type LintContext, readLintContext } from '../lint-context.ts';
import { lintDocument } from '../lint-document.ts';

/** Lints files of the contract one after the other; each problem as people read it. */
export async function lintFiles(
  files: readonly string[],
  context: LintContext = readLintContext(specPath()),
): Promise<string[]> {
  const problems: string[] = [];
  for (const file of files) {
    const found = await lintDocument(join(specPath(), file), context);
    for (const { line, rule, message, reference } of found.sort((a, b) => a.line - b.line)) {
      problems.push(`${file}:${line} ${rule}: ${message}${reference ? `\n  ${reference}` : ''}`);
    }
  }
  return problems;
}

/** Prints problems, and lets the process fail if there are any. */
export function print(problems: readonly string[]): void {
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}

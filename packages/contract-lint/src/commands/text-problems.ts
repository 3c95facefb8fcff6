import { specPath } from '@vpcep/contract/build';
import { documentationOf } from '../all-rules.ts';
import { readLintContext } from '../lint-context.ts';
import { lintPublished } from '../published/lint-published.ts';

/** What is wrong with the texts that are published beside the contract: guides, READMEs, the texts of programs. */
export function problemsInTexts(): string[] {
  return lintPublished(readLintContext(specPath())).map(
    ({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}\n  ${documentationOf(rule)}`,
  );
}

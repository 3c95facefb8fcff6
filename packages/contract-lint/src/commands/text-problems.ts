import { specPath } from '@vpcep/contract/build';
import { documentationOf, rules } from '../all-rules.ts';
import { readLintContext } from '../lint-context.ts';
import { lintPublished } from '../published/lint-published.ts';
import { rulesOff } from '../published/published-files.ts';

/**
 * What is wrong with the texts that are published beside the contract: guides, READMEs, the texts of programs.
 *
 * @param everyRule also by those that are off for now
 */
export function problemsInTexts(everyRule = false): string[] {
  const chosen = Object.keys(rules).filter((id) => everyRule || !rulesOff.includes(id));
  return lintPublished(readLintContext(specPath()), chosen).map(
    ({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}\n  ${documentationOf(rule)}`,
  );
}

/**
 * Lints the texts that are published beside the contract: guides, READMEs, the texts of programs. With `--all`, also with the rules
 * that are off for now.
 */
import { specPath } from '@vpcep/contract/build';
import { documentationOf, rules } from '../all-rules.ts';
import { readLintContext } from '../lint-context.ts';
import { lintPublished } from '../published/lint-published.ts';
import { rulesOff } from '../published/published-files.ts';
import { rememberPassedTexts } from '../text/passed-texts.ts';
import { print } from './report.ts';

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--all')) {
  console.error(`The only argument is --all; this was given: ${args.join(' ')}.`);
  process.exit(2);
}
rememberPassedTexts();
const chosen = Object.keys(rules).filter((id) => args.length > 0 || !rulesOff.includes(id));
const problems = lintPublished(readLintContext(specPath()), chosen);
print(
  problems.map(
    ({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}\n  ${documentationOf(rule)}`,
  ),
);

/** Lints the texts that are published beside the contract. With `--all`, also with the rules that are off for now. */
import { rememberPassedTexts } from '../text/passed-texts.ts';
import { print } from './report.ts';
import { problemsInTexts } from './text-problems.ts';

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--all')) {
  console.error(`The only argument is --all; this was given: ${args.join(' ')}.`);
  process.exit(2);
}
rememberPassedTexts();
print(problemsInTexts(args.length > 0));

/** Checks the files of the contract, the workflows and the companion files among them. */
import { rememberVerdicts } from '../text/kept-lines.ts';
import { problemsInFiles } from './contract-problems.ts';
import { print } from './report.ts';

rememberVerdicts();
print(await problemsInFiles());

/** Lints the texts that are published beside the contract. */
import { rememberVerdicts } from '../text/kept-lines.ts';
import { print } from './report.ts';
import { problemsInTexts } from './text-problems.ts';

rememberVerdicts();
print(problemsInTexts());

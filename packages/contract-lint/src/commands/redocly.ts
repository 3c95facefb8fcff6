/** Lints the contract with Redocly: its own rules and those of the house. */
import { rememberVerdicts } from '../text/kept-lines.ts';
import { problemsInContract } from './contract-problems.ts';
import { print } from './report.ts';

rememberVerdicts();
print(await problemsInContract());

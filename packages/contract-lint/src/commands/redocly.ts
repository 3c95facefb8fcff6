/** Lints the contract with Redocly: its own rules and those of the house. */
import { rememberPassedTexts } from '../text/passed-texts.ts';
import { problemsInContract } from './contract-problems.ts';
import { print } from './report.ts';

rememberPassedTexts();
print(await problemsInContract());

/** Checks the files of the contract, the workflows and the companion files among them. */
import { rememberPassedTexts } from '../text/passed-texts.ts';
import { problemsInFiles } from './contract-problems.ts';
import { print } from './report.ts';

rememberPassedTexts();
print(await problemsInFiles());

/** Lints the texts that are published beside the contract. */
import { rememberPassedTexts } from '../text/passed-texts.ts';
import { print } from './report.ts';
import { problemsInTexts } from './text-problems.ts';

rememberPassedTexts();
print(problemsInTexts());

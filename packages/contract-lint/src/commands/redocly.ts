/** Lints the contract with Redocly: its own rules and those of the house, as `spec/redocly.yaml` says. */
import { rememberPassedTexts } from '../text/passed-texts.ts';
import { contractDocument } from './documents.ts';
import { lintFiles, print } from './report.ts';

rememberPassedTexts();
print(await lintFiles([contractDocument]));

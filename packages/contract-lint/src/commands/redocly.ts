/** Lints the contract with Redocly: its own rules and those of the house, as `spec/redocly.yaml` says. */
import { contractDocuments } from './documents.ts';
import { lintFiles, print } from './report.ts';

print(await lintFiles(contractDocuments()));

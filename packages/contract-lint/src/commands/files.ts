/**
 * Checks the files of the contract: all of them for YAML that readers understand differently, the companion files against their
 * schemas, these and the workflows by the rules.
 */
import { companions, entryCompanions } from '@vpcep/contract';
import { readCompanions, readLanguages, readValidYaml, readYaml, specPath } from '@vpcep/contract/build';
import { readContractSource } from '../openapi/read-source.ts';
import { rememberPassedTexts } from '../text/passed-texts.ts';
import { contractDocument, workflowDocuments } from './documents.ts';
import { lintFiles, print } from './report.ts';

rememberPassedTexts();
try {
  // The rules about workflows read it too: it is parsed once.
  readContractSource(specPath(contractDocument));
  for (const file of workflowDocuments()) readYaml(specPath(file));
  for (const { file, schema, entries } of companions) {
    if (!entries) readValidYaml(specPath(file), specPath(schema));
  }
  readCompanions(readLanguages(specPath()));
  print(await lintFiles([...workflowDocuments(), ...entryCompanions.map(({ file }) => file)]));
} catch (error) {
  print([(error as Error).message]);
}

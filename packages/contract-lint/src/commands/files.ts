/**
 * Checks the files of the contract: all of them for YAML that readers understand differently, the companion files against their
 * schemas and by the house rules.
 */
import { companions, entryCompanions } from '@vpcep/contract';
import { readCompanions, readLanguages, readValidYaml, readYaml, specPath } from '@vpcep/contract/build';
import { contractDocuments } from './documents.ts';
import { lintFiles, print } from './report.ts';

try {
  for (const file of contractDocuments()) readYaml(specPath(file));
  for (const { file, schema, entries } of companions) {
    if (!entries) readValidYaml(specPath(file), specPath(schema));
  }
  readCompanions(readLanguages(specPath()));
  print(await lintFiles(entryCompanions.map(({ file }) => file)));
} catch (error) {
  print([(error as Error).message]);
}

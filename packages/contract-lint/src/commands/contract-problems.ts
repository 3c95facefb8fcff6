import { companions, entryCompanions } from '@vpcep/contract';
import { readCompanions, readLanguages, readValidYaml, specPath } from '@vpcep/contract/build';
import { readYamlOnce } from '../read-yaml-once.ts';
import { contractDocument, workflowDocuments } from './documents.ts';
import { lintFiles } from './report.ts';

/**
 * What is wrong with the files of the contract: with all of them where YAML readers understand them differently, with the companion
 * files against their schemas, with these and the workflows by the rules.
 */
export async function problemsInFiles(): Promise<string[]> {
  try {
    for (const file of [contractDocument, ...workflowDocuments()]) readYamlOnce(specPath(file));
    for (const { file, schema, entries } of companions) {
      if (!entries) readValidYaml(specPath(file), specPath(schema));
    }
    readCompanions(readLanguages(specPath()));
    return await lintFiles([...workflowDocuments(), ...entryCompanions.map(({ file }) => file)]);
  } catch (error) {
    return [(error as Error).message];
  }
}

/** What is wrong with the contract itself by Redocly's rules and those of the house, as `spec/redocly.yaml` says. */
export function problemsInContract(): Promise<string[]> {
  return lintFiles([contractDocument]);
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entryCompanions } from '@vpcep/contract';
import { specPath } from '@vpcep/contract/build';

const workflowFolder = 'workflows';

/** The contract, in its folder. */
export const contractDocument = 'openapi.yaml';

/** The workflows: paths in the folder of the contract. */
export function workflowDocuments(folder = specPath()): string[] {
  const workflows = readdirSync(join(folder, workflowFolder)).filter((name) => name.endsWith('.arazzo.yaml'));
  return workflows.sort().map((name) => `${workflowFolder}/${name}`);
}

/** The contract and its workflows, which Redocly and Spectral know: paths in the folder of the contract. */
export function contractDocuments(folder = specPath()): string[] {
  return [contractDocument, ...workflowDocuments(folder)];
}

/** Every file with texts in several languages, as absolute paths. */
export function translatedDocuments(folder = specPath()): string[] {
  const names = [...contractDocuments(folder), ...entryCompanions.map(({ file }) => file)];
  return names.map((name) => join(folder, name));
}

import { readdirSync } from 'node:fs';
import { packagePath } from '../build/paths.ts';

const workflowFolder = 'workflows';

/** The contract and its workflows, which Redocly and Spectral know: paths in this package. */
export function contractDocuments(): string[] {
  const workflows = readdirSync(packagePath(workflowFolder)).filter((name) => name.endsWith('.arazzo.yaml'));
  return ['openapi.yaml', ...workflows.sort().map((name) => `${workflowFolder}/${name}`)];
}

/** The companion files, which they do not know: paths in this package. */
export const companionDocuments: readonly string[] = ['error-codes.yaml', 'discrepancies.yaml'];

/** Every file with texts in several languages, as absolute paths. */
export function translatedDocuments(): string[] {
  return [...contractDocuments(), ...companionDocuments].map(packagePath);
}

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryCompanions } from '@vpcep/contract';
import { specPath } from '@vpcep/contract/build';
import { parse } from 'yaml';

/** A parsed YAML value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The files of the contract that mistakes are put into, by name. */
export type ContractFiles = Record<string, Json>;

const workflowFolder = 'workflows';

/** The names of all workflow documents. */
export const workflowFiles: readonly string[] = readdirSync(specPath(workflowFolder)).map(
  (name) => `${workflowFolder}/${name}`,
);

/** Reads the contract, its companion files and its workflows. */
export function readContractFiles(): ContractFiles {
  const names = ['openapi.yaml', ...entryCompanions.map(({ file }) => file), ...workflowFiles];
  return Object.fromEntries(names.map((name) => [name, parse(readFileSync(specPath(name), 'utf8'))]));
}

/** Copies everything that the linters read beside the contract, such as the list of languages, into a folder. */
export function copyCompanions(folder: string): void {
  const files = readdirSync(specPath(), { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files) cpSync(specPath(name), join(folder, name));
  cpSync(specPath(workflowFolder), join(folder, workflowFolder), { recursive: true });
}

/** Writes the files into a folder, as JSON, which is YAML too. */
export function writeContractFiles(folder: string, files: ContractFiles): void {
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), JSON.stringify(content, null, 1));
  }
}

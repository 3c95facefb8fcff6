import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryCompanions } from '@vpcep/contract';
import { specPath } from '@vpcep/contract/build';
import { parse } from 'yaml';
import { lockFileName } from '../../src/lock/lock-file.ts';

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

/** A copy of the contract in a folder of its own. */
export class ContractCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'vpcep-mutant-'));
  readonly files: ContractFiles;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(files: ContractFiles) {
    this.files = files;
    this.#texts = textsOf(files);
    // What the linters read beside the contract, such as the list of languages.
    for (const { name } of readdirSync(specPath(), { withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )) {
      cpSync(specPath(name), join(this.folder, name));
    }
    mkdirSync(join(this.folder, workflowFolder));
    this.#write(this.#texts);
  }

  /**
   * Does something while other files are in place.
   *
   * @param work is told the names of the files that differ
   */
  async whileChanged<T>(files: ContractFiles, work: (changed: readonly string[]) => Promise<T>): Promise<T> {
    const changed = [...textsOf(files)].filter(([name, text]) => text !== this.#texts.get(name));
    this.#write(changed);
    try {
      return await work(changed.map(([name]) => name));
    } finally {
      this.#write(changed.map(([name]) => [name, this.#texts.get(name) ?? '']));
      // The work may have brought the lock up to date.
      cpSync(specPath(lockFileName), join(this.folder, lockFileName));
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #write(texts: Iterable<readonly [name: string, text: string]>): void {
    for (const [name, text] of texts) writeFileSync(join(this.folder, name), text);
  }
}

/** The files as JSON, which is YAML too. */
function textsOf(files: ContractFiles): ReadonlyMap<string, string> {
  return new Map(Object.entries(files).map(([name, content]) => [name, JSON.stringify(content, null, 1)]));
}

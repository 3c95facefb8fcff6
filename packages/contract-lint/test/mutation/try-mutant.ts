import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLanguages } from '@vpcep/contract/build';
import { recordTranslations } from '../../src/lock/record-translations.ts';
import { type ContractFiles, copyCompanions, writeContractFiles } from './contract-files.ts';
import { findProblems, type Problem } from './find-problems.ts';
import type { Seed } from './mutant-kind.ts';

/**
 * Puts a mistake into a copy of the contract and looks who notices. The lock of the copy is brought up to date, as
 * `pnpm lint --fix` does, or every change of a text would be noticed as not recorded.
 *
 * @param catchers who looks; everybody unless somebody is named
 */
export async function tryMutant(
  files: ContractFiles,
  seed: Seed,
  catchers?: readonly string[],
): Promise<Problem[]> {
  const mutant = structuredClone(files);
  seed.apply(mutant);
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-mutant-'));
  try {
    copyCompanions(folder);
    writeContractFiles(folder, mutant);
    await recordTranslations(
      Object.keys(mutant).map((name) => join(folder, name)),
      folder,
      readLanguages(folder),
    );
    return await findProblems(folder, catchers);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

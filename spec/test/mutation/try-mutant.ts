import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContractFiles, copyCompanions, writeContractFiles } from './contract-files.ts';
import { type Fault, findFaults } from './find-faults.ts';
import type { Seed } from './mutant-kind.ts';

/**
 * Puts a fault into a copy of the contract and looks who notices.
 *
 * @param catchers who looks; everybody unless somebody is named
 */
export async function tryMutant(
  files: ContractFiles,
  seed: Seed,
  catchers?: readonly string[],
): Promise<Fault[]> {
  const mutant = structuredClone(files);
  seed.apply(mutant);
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-mutant-'));
  try {
    copyCompanions(folder);
    writeContractFiles(folder, mutant);
    return await findFaults(folder, mutant, catchers);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

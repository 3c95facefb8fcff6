import { join } from 'node:path';
import { readLanguages } from '@vpcep/contract/build';
import { recordTranslations } from '../../src/lock/record-translations.ts';
import type { ContractCopy } from './contract-files.ts';
import { everybody, findProblems, type Problem } from './find-problems.ts';
import type { Seed } from './mutant-kind.ts';

/** The one rule that reads the lock. */
const readerOfLock = 'i18n-fresh';

/**
 * Puts a mistake into a copy of the contract and looks who notices. The lock of the copy is brought up to date, as
 * `pnpm lint --fix` does, or every change of a text would be noticed as not recorded.
 *
 * @param catchers who looks; everybody unless somebody is named. One that is alone is done with what it finds in the files with the
 * mistake
 */
export async function tryMutant(
  copy: ContractCopy,
  seed: Seed,
  catchers: readonly string[] = everybody,
): Promise<Problem[]> {
  const { files, folder } = copy;
  const mutant = structuredClone(files);
  seed.apply(mutant);
  return copy.whileChanged(mutant, async (changed) => {
    if (catchers.includes(readerOfLock)) {
      await recordTranslations(
        Object.keys(mutant).map((name) => join(folder, name)),
        folder,
        readLanguages(folder),
      );
    }
    const found = catchers.length === 1 ? await findProblems(folder, catchers, changed) : [];
    return found.length > 0 ? found : findProblems(folder, catchers);
  });
}

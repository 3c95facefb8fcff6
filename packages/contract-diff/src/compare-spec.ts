import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRelease } from './check-release.ts';
import { compareReleases } from './compare-releases.ts';
import { readText } from './contract-file.ts';
import { findBase } from './find-base.ts';
import { readCurrent } from './released.ts';
import { renderChanges } from './render-changes.ts';
import type { Output } from './run.ts';
import { specPath } from './spec-path.ts';

/**
 * Compares the contract with an earlier one, and says whether its version fits what has changed.
 *
 * @param cwd what a file is relative to
 * @returns what is wrong
 * @throws {Error} the contracts cannot be compared
 */
export function compareSpec(args: readonly string[], cwd: string, output: Output): readonly string[] {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { spec: { type: 'string' } },
  });
  const [wanted, ...more] = positionals;
  if (more.length > 0) throw new Error('Give one base: a released version, a file or a git revision.');
  const folder = values.spec ?? specPath;
  const base = findBase(folder, wanted, cwd);
  const contract = readCurrent(folder);
  const changes = compareReleases(base, contract);

  output.log(`${contract.name} ${contract.version} against ${base.name} ${base.version}\n`);
  output.log(renderChanges(changes));
  if (!base.errorCodes) output.log(`\n${base.name} has no error-codes.yaml: error codes are not compared.`);
  const changelog = readText('spec/CHANGELOG.md', join(folder, 'CHANGELOG.md')).text;
  const problems = checkRelease(base, contract, changes, changelog);
  return problems.length > 0 ? ['', ...problems] : [];
}

/**
 * Compares the contract with an earlier one, and says whether its version fits what has changed.
 * Usage: node src/main.ts [--spec <folder>] [base], where base is a released version, a file or a git revision.
 * Exit codes: 0 the version fits, 1 it does not or the change log lacks it, 2 the contracts could not be compared.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRelease } from './check-release.ts';
import { compareReleases } from './compare-releases.ts';
import { readText } from './contract-file.ts';
import { findBase } from './find-base.ts';
import { readCurrent } from './released.ts';
import { renderChanges } from './render-changes.ts';
import { run } from './run.ts';
import { specPath } from './spec-path.ts';

run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { spec: { type: 'string' } },
  });
  const [wanted, ...more] = positionals;
  if (more.length > 0) throw new Error('Give one base: a released version, a file or a git revision.');
  const folder = values.spec ?? specPath;
  // pnpm starts a script in the folder of its package; a file is meant from where the reader stands.
  const base = findBase(folder, wanted, process.env.INIT_CWD ?? process.cwd());
  const contract = readCurrent(folder);
  const changes = compareReleases(base, contract);

  console.log(`${contract.name} ${contract.version} against ${base.name} ${base.version}\n`);
  console.log(renderChanges(changes));
  if (!base.errorCodes) console.log(`\n${base.name} has no error-codes.yaml: error codes are not compared.`);
  const changelog = readText('spec/CHANGELOG.md', join(folder, 'CHANGELOG.md')).text;
  const problems = checkRelease(base, contract, changes, changelog);
  return problems.length > 0 ? ['', ...problems] : [];
});

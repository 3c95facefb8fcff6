/**
 * Compares the contract with an older one, and fails when its version does not say what has changed.
 * Usage: node src/diff/main.ts [base], where base is a released version, a file or a git revision.
 */
import { readFileSync } from 'node:fs';
import { packagePath } from '../build/paths.ts';
import { run } from '../build/run.ts';
import { checkRelease } from './check-release.ts';
import { compareContracts } from './compare-contracts.ts';
import { parseContract } from './contract-file.ts';
import { findBase } from './find-base.ts';
import { renderChanges } from './render-changes.ts';

run(() => {
  const [wanted, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new Error('Give one base: a released version, a file or a git revision.');
  // pnpm starts a script in the folder of its package; a file is meant from where the reader stands.
  const base = findBase(packagePath('.'), wanted, process.env.INIT_CWD ?? process.cwd());
  const contract = parseContract('spec/openapi.yaml', readFileSync(packagePath('openapi.yaml'), 'utf8'));
  const changes = compareContracts(base.document, contract.document);
  const problems = checkRelease(base, contract, changes, readFileSync(packagePath('CHANGELOG.md'), 'utf8'));

  console.log(`${contract.name} ${contract.version} against ${base.name} ${base.version}\n`);
  console.log(renderChanges(changes));
  if (problems.length > 0) throw new Error(`\n${problems.join('\n')}`);
});

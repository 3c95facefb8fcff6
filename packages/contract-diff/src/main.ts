/**
 * Compares the contract with an older one, and fails when its version does not say what has changed.
 * Usage: node src/main.ts [base], where base is a released version, a file or a git revision.
 */
import { readFileSync } from 'node:fs';
import { checkRelease } from './check-release.ts';
import { compareContracts } from './compare-contracts.ts';
import { parseContract } from './contract-file.ts';
import { findBase } from './find-base.ts';
import { renderChanges } from './render-changes.ts';
import { run } from './run.ts';
import { specPath } from './spec-path.ts';

run(() => {
  const [wanted, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new Error('Give one base: a released version, a file or a git revision.');
  // pnpm starts a script in the folder of its package; a file is meant from where the reader stands.
  const base = findBase(specPath('.'), wanted, process.env.INIT_CWD ?? process.cwd());
  const contract = parseContract('spec/openapi.yaml', readFileSync(specPath('openapi.yaml'), 'utf8'));
  const changes = compareContracts(base.document, contract.document);
  const problems = checkRelease(base, contract, changes, readFileSync(specPath('CHANGELOG.md'), 'utf8'));

  console.log(`${contract.name} ${contract.version} against ${base.name} ${base.version}\n`);
  console.log(renderChanges(changes));
  if (problems.length > 0) throw new Error(`\n${problems.join('\n')}`);
});

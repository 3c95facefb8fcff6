/**
 * Releases the contract: keeps it as released/<version>.yaml. Fails when that version is released already and the
 * contract is another; `--replace` overwrites it all the same, for as long as nobody has seen it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkRelease } from './check-release.ts';
import { compareContracts } from './compare-contracts.ts';
import { parseContract } from './contract-file.ts';
import { readReleased, releasedVersions } from './released.ts';
import { run } from './run.ts';
import { specPath } from './spec-path.ts';

run(() => {
  const folder = specPath('.');
  const text = readFileSync(specPath('openapi.yaml'), 'utf8');
  const contract = parseContract('spec/openapi.yaml', text);
  const { version } = contract;
  const file = specPath(`released/${version}.yaml`);
  if (!process.argv.includes('--replace') && existsSync(file) && readFileSync(file, 'utf8') !== text) {
    throw new Error(
      `${version} has been released already, and what is released stays. See what the changes need: pnpm spec:diff`,
    );
  }
  const previous = releasedVersions(folder).find((each) => each !== version);
  const base = previous === undefined ? contract : readReleased(folder, previous);
  const changes = compareContracts(base.document, contract.document);
  const problems = checkRelease(base, contract, changes, readFileSync(specPath('CHANGELOG.md'), 'utf8'));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  mkdirSync(specPath('released'), { recursive: true });
  writeFileSync(file, text);
  console.log(`spec/released/${version}.yaml is the contract of today.`);
});

/**
 * Releases the contract: keeps it with its error codes in released/. A version that is released already stays as it is, unless
 * `--replace` overwrites it, for as long as nobody has seen it.
 * Usage: node src/release.ts [--spec <folder>] [--replace]
 * Exit codes: 0 released, 1 the version or the change log does not fit, 2 the contracts could not be compared.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRelease } from './check-release.ts';
import { compareReleases } from './compare-releases.ts';
import { readText } from './contract-file.ts';
import { readCurrent, readReleased, releasedVersions, releaseFiles } from './released.ts';
import { run } from './run.ts';
import { specPath } from './spec-path.ts';

run(() => {
  const options = { spec: { type: 'string' }, replace: { type: 'boolean', default: false } } as const;
  const { spec: folder = specPath, replace } = parseArgs({ options }).values;
  const contract = readCurrent(folder);
  const { version } = contract;
  const kept = releaseFiles(version);
  const files = [
    { from: join(folder, 'openapi.yaml'), to: join(folder, kept.contract) },
    ...(contract.errorCodes
      ? [{ from: join(folder, 'error-codes.yaml'), to: join(folder, kept.errorCodes) }]
      : []),
  ];
  const isOther = files.some(
    ({ from, to }) => existsSync(to) && !readFileSync(from).equals(readFileSync(to)),
  );
  if (isOther && !replace) {
    return [
      `${version} has been released already, and what is released stays. See what the changes need: pnpm spec:diff`,
    ];
  }
  const previous = releasedVersions(folder).find((released) => released !== version);
  const base = previous === undefined ? contract : readReleased(folder, previous);
  const changelog = readText('spec/CHANGELOG.md', join(folder, 'CHANGELOG.md')).text;
  const problems = checkRelease(base, contract, compareReleases(base, contract), changelog);
  if (problems.length > 0) return problems;
  mkdirSync(join(folder, 'released'), { recursive: true });
  for (const { from, to } of files) copyFileSync(from, to);
  console.log(`spec/released/${version}.yaml is the contract of today.`);
  return [];
});

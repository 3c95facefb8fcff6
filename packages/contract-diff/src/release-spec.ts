import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRelease } from './check-release.ts';
import { compareReleases } from './compare-releases.ts';
import { readText } from './contract-file.ts';
import { readCurrent, readReleased, releasedVersions, releaseFiles } from './released.ts';
import type { Output } from './run.ts';
import { specPath } from './spec-path.ts';

/**
 * Keeps the contract with its error codes in `released/`.
 *
 * @returns what keeps it from that
 * @throws {Error} the contracts cannot be compared
 */
export function releaseSpec(args: readonly string[], output: Output): readonly string[] {
  const options = { spec: { type: 'string' }, replace: { type: 'boolean', default: false } } as const;
  const { spec: folder = specPath, replace } = parseArgs({ args: [...args], options }).values;
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
  output.log(`spec/released/${version}.yaml is the contract of today.`);
  return [];
}

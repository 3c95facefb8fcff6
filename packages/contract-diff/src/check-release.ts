import type { Change } from './compare/change.ts';
import type { ContractFile } from './contract-file.ts';
import { compareVersions, nextVersion } from './version.ts';

/**
 * What keeps a contract from following another: a version that is too low for its changes, or one that the change log
 * does not tell about.
 *
 * @param changes the changes from `base` to `contract`, those that break most first
 * @param changelog the text of CHANGELOG.md
 * @returns what is wrong, and what to do; empty when nothing is
 */
export function checkRelease(
  base: ContractFile,
  contract: ContractFile,
  changes: readonly Change[],
  changelog: string,
): string[] {
  const problems: string[] = [];
  const [worst] = changes;
  const least = worst ? nextVersion(base.version, worst.step) : base.version;
  if (compareVersions(contract.version, least) < 0) {
    const reason = worst
      ? `These changes need version ${least} at least`
      : `${least} has been released already`;
    problems.push(
      `${reason}, but info.version is ${contract.version}. Set info.version in spec/openapi.yaml to ${least}.`,
    );
  }
  const told = compareVersions(contract.version, least) < 0 ? least : contract.version;
  if (!changelog.split('\n').some((line) => line === `## ${told}` || line.startsWith(`## ${told} `))) {
    problems.push(
      `spec/CHANGELOG.md has no section "## ${told}". Add one that says what has changed, and for whom.`,
    );
  }
  return problems;
}

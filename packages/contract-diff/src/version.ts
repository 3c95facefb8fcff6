import type { Step } from './compare/change.ts';

type Parts = readonly [major: number, minor: number, patch: number];

/**
 * The least version for a change: the next one for its step. Below 1.0.0 a breaking change raises the minor part.
 *
 * @throws Error when `base` is not of the form `1.2.3`
 */
export function nextVersion(base: string, step: Step): string {
  const [major, minor, patch] = partsOf(base);
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`;
  return step === 'minor' || major === 0 ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}

/**
 * Negative when `a` comes before `b`, positive when it comes after, 0 when they are the same.
 *
 * @throws Error when one is not of the form `1.2.3`
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

function partsOf(version: string): Parts {
  const found = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!found) throw new Error(`"${version}" is not a version. Use three numbers with dots, such as 1.2.3.`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}

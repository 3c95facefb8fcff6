import type { RepositoryCopy } from '../../copies/copy-repository.ts';

/** Runs tests of a package of a copy, with the time that a busy machine needs; throws with what they print when one fails. */
export function runTests(copy: RepositoryCopy, name: string, ...tests: string[]): void {
  const patience = ['--testTimeout=60000', '--hookTimeout=60000'];
  copy.run('pnpm', '--filter', `@vpcep/${name}`, 'exec', 'vitest', 'run', ...patience, ...tests);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepositoryCopy } from '../../copies/copy-repository.ts';

/**
 * Checks the types of a program that uses the client of a copy, and runs it.
 *
 * @returns what it prints; throws with what is wrong when it does not compile or fails
 */
export function runProgram(copy: RepositoryCopy, name: string, code: string, ...args: string[]): string {
  const program = join(copy.folder, `packages/contract-tests/src/${name}.ts`);
  writeFileSync(program, code);
  copy.run('pnpm', '--filter', '@vpcep/contract-tests', 'types');
  return copy.run(process.execPath, program, ...args);
}

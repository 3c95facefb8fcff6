import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository, type RepositoryCopy } from '../../copies/copy-repository.ts';
import { growContract } from '../../copies/many-operations.ts';
import { showProgress } from '../report.ts';
import { runCommand } from './run-command.ts';

/** A copy of the repository, with a contract of so many operations. */
export interface Copy extends RepositoryCopy {
  readonly operations: number;
}

const copies = new Map<number, Copy>();

/** The copy with a contract of so many operations, made when it is first asked for; 3 is the contract as it is. */
export async function copyWith(operations: number): Promise<Copy> {
  const known = copies.get(operations);
  if (known) return known;
  showProgress(`Copying the repository, for ${operations} operations`);
  const copy = { ...copyRepository(), operations };
  copies.set(operations, copy);
  copy.run('git', 'init');
  if (operations > 3) growContract(join(copy.folder, 'spec'), operations);
  copy.run('git', 'add', '.');
  return copy;
}

/** Builds packages of a copy, with all that they need. */
export async function buildIn(copy: Copy, ...packages: string[]): Promise<void> {
  showProgress(`Building ${packages.join(', ')} with ${copy.operations} operations`);
  const filters = packages.map((name) => `--filter=@vpcep/${name}`);
  await runCommand(copy.folder, turbo(copy, 'build', ...filters), turboEnv(copy));
}

/** The command that runs tasks of turbo in a copy. */
export function turbo({ folder }: Copy, ...args: string[]): string[] {
  return [join(folder, 'node_modules/.bin/turbo'), 'run', ...args, '--output-logs=errors-only'];
}

/** A copy has a cache of its own. */
export function turboEnv({ folder }: Copy): Record<string, string> {
  return { TURBO_CACHE_DIR: join(folder, '.turbo/bench-cache') };
}

/** Changes a file of a copy. */
export function edit({ folder }: Copy, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The benchmark has changed nothing in ${file}: correct its edit.`);
  writeFileSync(path, after);
}

/** Removes all copies. */
export function removeCopies(): void {
  for (const copy of copies.values()) copy.remove();
  copies.clear();
}

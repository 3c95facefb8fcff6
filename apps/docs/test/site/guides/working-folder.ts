import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reports = fileURLToPath(new URL('../../../reports/', import.meta.url));

/** A folder for a reader's project: code in it imports what this package does, and runs its commands. */
export async function makeWorkingFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  await mkdir(reports, { recursive: true });
  const folder = await mkdtemp(join(reports, 'guide-'));
  await symlink(join('..', '..', 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

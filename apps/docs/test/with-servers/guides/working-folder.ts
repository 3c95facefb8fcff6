import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const reports = fileURLToPath(new URL('../../../reports/', import.meta.url));

/** A folder for a reader's project: code in it imports what this package does, and runs its commands. */
export async function makeWorkingFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  await mkdir(reports, { recursive: true });
  const folder = await mkdtemp(join(reports, 'guide-'));
  await symlink(join('..', '..', 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Such a folder for all tests of a file; its path is there when the tests run. */
export function workingFolder(): { path: string } {
  const place = { path: '' };
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ folder: place.path, remove } = await makeWorkingFolder());
  });
  afterAll(() => remove());
  return place;
}

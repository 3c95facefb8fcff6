import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasSharedMemory, sharedMemory } from './shared-memory.ts';

let place: string | undefined;

/**
 * Makes a folder for many files that a test needs for a while. It is in memory where the machine has room for it, which takes a
 * third of the time of a disk; else, and where `TMPDIR` says so, it is in the folder for temporary files.
 */
export function temporaryFolder(prefix: string): string {
  place ??= process.env.TMPDIR === undefined && hasSharedMemory() && runsPrograms() ? sharedMemory : tmpdir();
  return mkdtempSync(join(realpathSync(place), prefix));
}

/** Whether programs can be run from there: some machines forbid it. */
function runsPrograms(): boolean {
  const folder = mkdtempSync(join(sharedMemory, 'vpcep-probe-'));
  const program = join(folder, 'probe.sh');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  const { status } = spawnSync(program);
  rmSync(folder, { recursive: true });
  return status === 0;
}

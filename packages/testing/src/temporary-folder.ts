import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';

/** How many bytes must be free there: a container may have few. */
const enough = 2 * 1024 ** 3;

let place: string | undefined;

/**
 * Makes a folder for many files that a test needs for a while. It is in memory where the machine has room for it, which takes a
 * third of the time of a disk; else, and where `TMPDIR` says so, it is in the folder for temporary files.
 */
export function temporaryFolder(prefix: string): string {
  place ??= process.env.TMPDIR === undefined && hasRoom() && runsPrograms() ? memory : tmpdir();
  return mkdtempSync(join(realpathSync(place), prefix));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > enough;
  } catch {
    return false;
  }
}

/** Whether programs can be run from there: some machines forbid it. */
function runsPrograms(): boolean {
  const folder = mkdtempSync(join(memory, 'vpcep-probe-'));
  const program = join(folder, 'probe.sh');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  const { status } = spawnSync(program);
  rmSync(folder, { recursive: true });
  return status === 0;
}

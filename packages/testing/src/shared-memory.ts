import { statfsSync } from 'node:fs';

/** Where Linux keeps files in memory, which programs also share. */
export const sharedMemory = '/dev/shm';

/** How many bytes must be free there: a container may have few. */
const enough = 2 * 1024 ** 3;

/** Whether there is enough of it for databases, installations and several browsers. */
export function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(sharedMemory);
    return bavail * bsize >= enough;
  } catch {
    return false;
  }
}

import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const client = 'vpcep-client.tgz';
const contractTests = 'vpcep-contract-tests.tgz';

/** The packages that readers take away, packed. */
export interface PackedPackages {
  /** Moves them into a folder. */
  moveTo(folder: string): Promise<void>;
}

/** Packs the built client and the contract tests, each into a file that `npm install` takes without asking a registry. */
export async function packAll(): Promise<PackedPackages> {
  const folder = await mkdtemp(join(tmpdir(), 'vpcep-packed-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    await Promise.all([
      run('pnpm', ['pack', '--out', join(folder, client)], {
        cwd: dirname(fileURLToPath(import.meta.resolve('@vpcep/client/package.json'))),
        shell: process.platform === 'win32',
      }),
      run(process.execPath, ['scripts/pack.ts', join(folder, contractTests)], {
        cwd: dirname(fileURLToPath(import.meta.resolve('@vpcep/contract-tests/package.json'))),
      }),
    ]);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    async moveTo(target) {
      // The temporary folder may be on another disk.
      for (const file of [client, contractTests]) await copyFile(join(folder, file), join(target, file));
      await remove();
    },
  };
}

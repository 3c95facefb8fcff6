import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Packs the built client into a file that `npm install` takes. */
export async function packClient(file: string): Promise<void> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@vpcep/client/package.json')));
  await promisify(execFile)('pnpm', ['pack', '--out', file], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
}

/** Packs the contract tests with everything that they need, so that no registry is asked. */
export async function packContractTests(file: string): Promise<void> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@vpcep/contract-tests/package.json')));
  await promisify(execFile)(process.execPath, ['scripts/pack.ts', file], { cwd: folder });
}

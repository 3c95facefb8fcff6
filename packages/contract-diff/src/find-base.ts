import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ContractFile, parseContract } from './contract-file.ts';
import { readReleased, releasedVersions } from './released.ts';

/**
 * Finds the contract to compare with.
 *
 * @param folder the folder of the contract
 * @param base a released version, a file, or a git revision; the last released version when undefined
 * @param cwd what a file is relative to
 * @throws Error naming what can be given, when `base` is none of them
 */
export function findBase(folder: string, base: string | undefined, cwd: string): ContractFile {
  const versions = releasedVersions(folder);
  const wanted = base ?? versions[0];
  if (wanted === undefined) {
    throw new Error(
      'No contract has been released yet: spec/released/ is empty. Release one: pnpm spec:release',
    );
  }
  if (versions.includes(wanted)) return readReleased(folder, wanted);
  const file = resolve(cwd, wanted);
  if (existsSync(file)) return parseContract(wanted, readFileSync(file, 'utf8'));
  return parseContract(`${wanted}:spec/openapi.yaml`, show(folder, wanted, versions));
}

function show(folder: string, revision: string, versions: readonly string[]): string {
  try {
    return execFileSync('git', ['show', '--end-of-options', `${revision}:./openapi.yaml`], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const known = versions.length > 0 ? versions.join(', ') : 'none';
    throw new Error(
      `"${revision}" is no released version (${known}), no file, and no git revision with a contract. Give one of them.`,
      { cause: error },
    );
  }
}

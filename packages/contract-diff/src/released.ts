import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ContractFile, parseContract } from './contract-file.ts';
import { compareVersions } from './version.ts';

/** The versions in `released/`, the newest first. */
export function releasedVersions(folder: string): string[] {
  const released = join(folder, 'released');
  if (!existsSync(released)) return [];
  const versions = readdirSync(released).map((file) => basename(file, '.yaml'));
  return versions.sort((a, b) => compareVersions(b, a));
}

/**
 * Reads a released contract.
 *
 * @throws Error when `<version>.yaml` holds another version than its name says
 */
export function readReleased(folder: string, version: string): ContractFile {
  const name = `released/${version}.yaml`;
  const contract = parseContract(`spec/${name}`, readFileSync(join(folder, name), 'utf8'));
  if (contract.version === version) return contract;
  throw new Error(`spec/${name} says that it is ${contract.version}. Rename it, or take it from git again.`);
}

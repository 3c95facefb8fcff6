import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContractFile, parseContract, readText, readTextIfThere } from './contract-file.ts';
import { compareVersions } from './version.ts';

/** The files of a release, relative to the folder of the contract. */
export function releaseFiles(version: string): { contract: string; errorCodes: string } {
  return { contract: `released/${version}.yaml`, errorCodes: `released/${version}.error-codes.yaml` };
}

/** The versions in `released/`, the newest first. */
export function releasedVersions(folder: string): string[] {
  const released = join(folder, 'released');
  if (!existsSync(released)) return [];
  const versions = readdirSync(released).flatMap((file) => /^(\d+\.\d+\.\d+)\.yaml$/.exec(file)?.[1] ?? []);
  return versions.sort((a, b) => compareVersions(b, a));
}

/**
 * Reads a released contract.
 *
 * @throws {Error} `<version>.yaml` holds another version than its name says
 */
export function readReleased(folder: string, version: string): ContractFile {
  const files = releaseFiles(version);
  const name = `spec/${files.contract}`;
  const contract = parseContract(
    readText(name, join(folder, files.contract)),
    readTextIfThere(`spec/${files.errorCodes}`, join(folder, files.errorCodes)),
  );
  if (contract.version === version) return contract;
  throw new Error(`${name} says that it is ${contract.version}. Rename it, or take it from git again.`);
}

/** Reads the contract as it is now. */
export function readCurrent(folder: string): ContractFile {
  return parseContract(
    readText('spec/openapi.yaml', join(folder, 'openapi.yaml')),
    readTextIfThere('spec/error-codes.yaml', join(folder, 'error-codes.yaml')),
  );
}

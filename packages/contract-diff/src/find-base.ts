import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ContractFile,
  maxBytes,
  type NamedText,
  parseContract,
  readText,
  readTextIfThere,
} from './contract-file.ts';
import { readReleased, releasedVersions } from './released.ts';

/** How long git may take, in milliseconds. */
const gitDeadline = 30_000;

/**
 * Finds the contract to compare with.
 *
 * @param folder the folder of the contract
 * @param base a released version, a file, or a git revision; the last released version when undefined
 * @param cwd what a file is relative to
 * @throws {Error} `base` is none of them; the message names what can be given
 */
export function findBase(folder: string, base: string | undefined, cwd: string): ContractFile {
  const versions = releasedVersions(folder);
  const wanted = base ?? versions[0];
  if (wanted === undefined) {
    throw new Error(
      'No contract has been released yet: spec/released/ is empty. Release one: pnpm spec:release',
    );
  }
  const known = `a released version (${versions.join(', ') || 'there are none yet'}), a file or a git revision`;
  if (wanted.trim() === '') throw new Error(`The base is empty. Give ${known}.`);
  if (versions.includes(wanted)) return readReleased(folder, wanted);
  const path = resolve(cwd, wanted);
  if (!existsSync(path)) return readRevision(folder, wanted, known);
  const [codes, codesPath] = [wanted, path].map((name) => name.replace(/(\.ya?ml)?$/, '.error-codes.yaml'));
  return parseContract(readText(wanted, path), readTextIfThere(codes as string, codesPath as string));
}

function readRevision(folder: string, revision: string, known: string): ContractFile {
  const contract = show(folder, revision, 'openapi.yaml');
  if (typeof contract !== 'object') {
    throw new Error(
      contract === 'no git'
        ? `"${revision}" is neither a released version nor a file, and git, which would know revisions, did not run. Install git, or give ${known}.`
        : `"${revision}" is no released version, no file, and no git revision with a contract. Give ${known}.`,
    );
  }
  const codes = show(folder, revision, 'error-codes.yaml');
  return parseContract(contract, typeof codes === 'object' ? codes : undefined);
}

function show(folder: string, revision: string, file: string): NamedText | 'no git' | 'no file' {
  try {
    const text = execFileSync('git', ['show', '--end-of-options', `${revision}:./${file}`], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: maxBytes,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: gitDeadline,
    });
    return { name: `${revision}:spec/${file}`, text };
  } catch (error) {
    // What git itself says has an exit code; without one it did not start, or did not end.
    return typeof (error as { status?: unknown }).status === 'number' ? 'no file' : 'no git';
  }
}

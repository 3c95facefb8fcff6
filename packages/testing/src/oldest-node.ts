import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

let path: string | undefined;

/** A Node of the oldest version that is supported: `OLDEST_NODE`, that of the machine, else one that npm fetches. */
export function oldestNode(): string {
  path ??= installedNode() ?? fetchNode();
  return path;
}

function installedNode(): string | undefined {
  const installed = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return [process.env.OLDEST_NODE ?? '', ...installed].find(
    (file) => existsSync(file) && execFileSync(file, ['--version'], { encoding: 'utf8' }).startsWith('v20.'),
  );
}

function fetchNode(): string {
  const args = ['exec', '--yes', '--package=node@20', '--', 'node', '-p', 'process.execPath'];
  return execFileSync('npm', args, { encoding: 'utf8' }).trim();
}

// Packs the built package, with everything that it needs, into one file that `npm install` and `npx --package` take without
// asking a registry. The argument is the file to write.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'tar';

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const own = fileURLToPath(new URL('../', import.meta.url));
const [target] = process.argv.slice(2);
if (!target) throw new Error('Name the file to write: node scripts/pack.ts vpcep-contract-tests.tgz');
const folder = mkdtempSync(join(tmpdir(), 'contract-tests-pack-'));
try {
  pack(folder, resolve(target));
} finally {
  rmSync(folder, { recursive: true });
}

function pack(folder: string, file: string): void {
  const staged = join(folder, 'package');
  unpackWorkspacePackage(own, staged);
  const bundled = new Map<string, string>();
  for (const name of dependenciesOf(own)) bundle(name, own, staged, bundled);
  const manifest = JSON.parse(readFileSync(join(staged, 'package.json'), 'utf8'));
  const { scripts: _, devDependencies: __, ...kept } = manifest;
  writeFileSync(
    join(staged, 'package.json'),
    `${JSON.stringify({ ...kept, bundleDependencies: [...bundled.keys()].sort() }, null, 2)}\n`,
  );
  mkdirSync(dirname(file), { recursive: true });
  // The same bytes from the same package, whoever packs it and when.
  create({ file, cwd: folder, gzip: true, portable: true, mtime: new Date(0), sync: true }, ['package']);
}

/** Puts a package and what it depends on into `node_modules` of the packed one, all on one level. */
function bundle(name: string, from: string, staged: string, bundled: Map<string, string>): void {
  const source = find(name, from);
  const { version } = manifestOf(source);
  const known = bundled.get(name);
  if (known === version) return;
  if (known !== undefined) throw new Error(`${name} is needed in the versions ${known} and ${version}.`);
  bundled.set(name, version);
  const target = join(staged, 'node_modules', name);
  if (source.split(/[\\/]/).includes('node_modules')) {
    cpSync(source, target, { recursive: true, filter: isNeeded });
  } else unpackWorkspacePackage(source, target);
  for (const dependency of dependenciesOf(source)) bundle(dependency, source, staged, bundled);
}

/**
 * Whether a file of another maker's package is needed to run or to be typed; source maps and the sources of what was compiled are
 * not. `npx` unpacks all that there is on every run.
 */
function isNeeded(path: string): boolean {
  return basename(path) !== 'node_modules' && !/\.map$|(?<!\.d)\.[cm]?ts$/.test(path);
}

/** The folder of a package, as the one that depends on it finds it. */
function find(name: string, from: string): string {
  const places = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = places
    .map((place) => join(place, name))
    .find((path) => existsSync(join(path, 'package.json')));
  if (!found) throw new Error(`${name} is not installed: run pnpm install.`);
  return realpathSync(found);
}

/** A package of this repository as it is published. */
function unpackWorkspacePackage(source: string, target: string): void {
  const tarball = join(folder, 'workspace.tgz');
  execFileSync('pnpm', ['pack', '--out', tarball], { cwd: source, shell: process.platform === 'win32' });
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(unpacked, 'package'), target);
  rmSync(unpacked, { recursive: true });
}

function dependenciesOf(folder: string): string[] {
  return Object.keys(manifestOf(folder).dependencies ?? {});
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

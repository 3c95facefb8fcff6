import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxFor } from './support/run.ts';

const run = promisify(execFile);
const packages = fileURLToPath(new URL('../..', import.meta.url));
const own = ['contract-tests', 'contract', 'server', 'client'];
/** The node that runs the packed command: `OLDEST_NODE` names one of the oldest version that is supported. */
const node = process.env.OLDEST_NODE ?? process.execPath;
const timeout = 120_000;

let project: string;

/** Packs the command with what it needs, and installs it outside the repository. */
beforeAll(async () => {
  project = mkdtempSync(join(realpathSync(tmpdir()), 'contract-tests-packed-'));
  for (const name of own) {
    const folder = join(packages, name);
    const target = join(project, 'node_modules', '@vpcep', name);
    mkdirSync(target, { recursive: true });
    await run('pnpm', ['pack', '--pack-destination', target], { cwd: folder });
    const [tarball = ''] = readdirSync(target);
    await run('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: target });
    const { dependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
    for (const dependency of Object.keys(dependencies).filter((other) => !other.startsWith('@vpcep/'))) {
      link(dependency, join(folder, 'package.json'));
    }
  }
}, timeout);

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Links a package of others as npm would install it. */
function link(name: string, from: string): void {
  const place =
    createRequire(from)
      .resolve.paths(name)
      ?.map((folder) => join(folder, name)) ?? [];
  const found = place.find((path) => readable(path));
  if (!found) throw new Error(`${name} is not installed: run pnpm install.`);
  const target = join(project, 'node_modules', name);
  mkdirSync(dirname(target), { recursive: true });
  if (!readable(target)) symlinkSync(realpathSync(found), target);
}

function readable(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return false;
  }
}

test('the packed command runs without the repository', { timeout }, async () => {
  const bin = join(project, 'node_modules', '@vpcep', 'contract-tests', 'bin', 'vpcep-contract.mjs');
  const url = await sandboxFor();
  const { stdout } = await run(node, [bin, '--base-url', url, '--runs', '20'], { cwd: project });
  expect(stdout).toMatch(/^GREEN: no violation in \d+ requests/m);
  const { stdout: version } = await run(node, [bin, '--version'], { cwd: project });
  expect(version.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the packed package has its types, READMEs and action, and none of its tests', () => {
  const folder = join(project, 'node_modules', '@vpcep', 'contract-tests');
  const files = readdirSync(folder, { recursive: true }).map(String);
  for (const name of ['README.md', 'README.zh-CN.md', 'action.yml', 'dist/index.d.ts', 'dist/vitest.d.ts']) {
    expect(files).toContain(name);
  }
  expect(files.filter((name) => /(^|\/)(test|src)\//.test(name))).toEqual([]);
});

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareEnvironment, emptyHome, packSuite, run } from './support/packed.ts';
import { sandboxFor } from './support/run.ts';

/** The node that runs the packed command: `OLDEST_NODE` names one of the oldest version that is supported. */
const node = process.env.OLDEST_NODE ?? process.execPath;
const timeout = 120_000;

let home: string;
const installed = () => join(home, 'node_modules', '@vpcep', 'contract-tests');

beforeAll(async () => {
  home = emptyHome();
  const file = await packSuite(home);
  const { code, stderr } = await run('npm', ['install', '--no-audit', file], home, bareEnvironment(home));
  if (code !== 0) throw new Error(stderr);
}, timeout);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the packed command runs without the repository and without a registry', { timeout }, async () => {
  const bin = join(installed(), 'bin', 'vpcep-contract.mjs');
  const url = await sandboxFor();
  const { stdout } = await run(node, [bin, '--base-url', url, '--runs', '20'], home, bareEnvironment(home));
  expect(stdout).toMatch(/^GREEN: no violation in \d+ requests/m);
  const { stdout: version } = await run(node, [bin, '--version'], home, bareEnvironment(home));
  expect(version.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the packed package has its types, READMEs and action, and none of its tests', () => {
  const files = readdirSync(installed(), { recursive: true }).map(String);
  for (const name of ['README.md', 'README.zh-CN.md', 'action.yml', 'dist/index.d.ts', 'dist/vitest.d.ts']) {
    expect(files).toContain(name);
  }
  expect(files.filter((name) => /^(test|src|bench|scripts)\//.test(name))).toEqual([]);
});

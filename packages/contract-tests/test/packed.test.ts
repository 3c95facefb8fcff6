import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oldestNode } from '@vpcep/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareEnvironment, emptyHome, packSuite, run } from './support/packed.ts';
import { sandboxFor } from './support/run.ts';

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

test.each([
  ['the oldest Node', oldestNode()],
  ['the Node of the project', process.execPath],
])(
  'the packed command runs on %s, without the repository and without a registry',
  { timeout },
  async (_, node) => {
    const bin = join(installed(), 'bin', 'vpcep-contract.mjs');
    const url = await sandboxFor();
    const { stdout } = await run(node, [bin, '--base-url', url, '--runs', '20'], home, bareEnvironment(home));
    expect(stdout).toMatch(/^GREEN: no violation in \d+ requests/m);
    const traffic = join(home, 'traffic.jsonl');
    writeFileSync(traffic, JSON.stringify({ request: { method: 'GET', url }, response: { status: 404 } }));
    const checked = await run(node, [bin, '--traffic', traffic], home, bareEnvironment(home));
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringMatching(/^RED: /m) });
    const { stdout: version } = await run(node, [bin, '--version'], home, bareEnvironment(home));
    expect(version.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  },
);

test('the packed package has its types, READMEs and action, and none of its tests', () => {
  const files = readdirSync(installed(), { recursive: true }).map(String);
  for (const name of ['README.md', 'README.zh-CN.md', 'action.yml', 'dist/index.d.ts', 'dist/vitest.d.ts']) {
    expect(files).toContain(name);
  }
  expect(files.filter((name) => /^(test|src|bench|scripts)\//.test(name))).toEqual([]);
});

import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distPath } from '../../src/dist.ts';
import { languages } from '../../src/index.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'vpcep-tools-'));

beforeAll(async () => {
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'import.mjs', 'flow.mjs']) {
    cpSync(fileURLToPath(new URL(name, import.meta.url)), join(folder, name));
  }
  await run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: folder });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

const documents = [
  ...languages.map(({ tag }) => `openapi.${tag}.json`),
  ...languages.map(({ tag }) => `openapi-3.0.${tag}.json`),
];

test.each(documents)(
  '%s is imported by tools of other makers without a warning',
  { timeout: 300_000 },
  async (name) => {
    const work = join(folder, name);
    mkdirSync(work);
    const { stdout } = await run(process.execPath, ['import.mjs', distPath(name), work], { cwd: folder });
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { tool: string; failure?: string; warnings: string[] });
    expect(results.filter(({ failure, warnings }) => failure !== undefined || warnings.length > 0)).toEqual(
      [],
    );
    expect(results.length).toBeGreaterThanOrEqual(12);
  },
);

test('generated clients create, wait for and modify a service of the sandbox', {
  timeout: 120_000,
}, async () => {
  const command = fileURLToPath(new URL('../../../sandbox/bin/vpcep-sandbox.mjs', import.meta.url));
  const sandbox = spawn(
    process.execPath,
    [command, '--port', '0', '--provisioning', '200ms', '--log', 'json'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  try {
    const url = await new Promise<string>((resolve, reject) => {
      sandbox.stderr.on('data', (chunk) => {
        const found = /http:\/\/[\d.:]+/.exec(String(chunk))?.[0];
        if (found) resolve(found);
      });
      sandbox.on('exit', () => reject(new Error('The sandbox did not start.')));
    });
    const { stdout } = await run(process.execPath, ['flow.mjs', join(folder, 'openapi.en.json'), url], {
      cwd: folder,
    });
    expect(stdout.trim().split('\n')).toEqual(['@hey-api/openapi-ts', 'swagger-typescript-api', 'orval']);
  } finally {
    sandbox.kill();
  }
});

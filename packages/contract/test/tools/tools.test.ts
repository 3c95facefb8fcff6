import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distPath } from '../../src/dist.ts';
import { languages } from '../../src/index.ts';
import { installTools, startSandbox } from './install-tools.ts';

const run = promisify(execFile);
let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = await installTools());
}, 300_000);
afterAll(() => remove(), 120_000);

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
  const { url, stop } = await startSandbox();
  try {
    const { stdout } = await run(process.execPath, ['flow.mjs', join(folder, 'openapi.en.json'), url], {
      cwd: folder,
    });
    expect(stdout.trim().split('\n')).toEqual(['@hey-api/openapi-ts', 'swagger-typescript-api', 'orval']);
  } finally {
    stop();
  }
});

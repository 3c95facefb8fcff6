import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { projectId } from '../../../samples.ts';
import { installWithMock } from '../install-package.ts';

// Each test starts processes, and each of those waits for a core.
vi.setConfig({ testTimeout: 30_000 });

let project: Awaited<ReturnType<typeof installWithMock>>;
beforeAll(async () => {
  project = await installWithMock();
  await cp(fileURLToPath(new URL('.', import.meta.url)), project.folder, {
    recursive: true,
    filter: (source) => !source.endsWith('.test.ts'),
  });
}, 120_000);
afterAll(() => project?.remove());

const { resolve } = createRequire(import.meta.url);
const deno = resolve('deno/bin.cjs');

/** Bun's own command is put in place by an install script; the binary itself is in a package for the platform. */
function findBun(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const processor = arch() === 'arm64' ? 'aarch64' : arch();
  return createRequire(resolve('bun/package.json')).resolve(`@oven/bun-${system}-${processor}/bin/bun`);
}

const expected = ['available', 'true', 'true', 'true'];

test.each([
  ['Node', [process.execPath]],
  ['Bun', [findBun(), 'run']],
  ['Deno', [process.execPath, deno, 'run', '--quiet', '--node-modules-dir=manual', '--allow-net=127.0.0.1']],
])('%s runs every entry', async (_, [file = '', ...args]) => {
  const { stdout, stderr } = await promisify(execFile)(
    file,
    [...args, 'main.mjs', project.mock.url, projectId],
    {
      cwd: project.folder,
      env: { ...process.env, DENO_DIR: join(project.folder, 'deno'), DENO_NO_UPDATE_CHECK: '1' },
      timeout: 30_000,
    },
  );

  expect({ stderr, answer: JSON.parse(stdout) }).toEqual({ stderr: '', answer: expected });
});

test('an edge worker, without any module of Node, runs every entry', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(project.folder, 'worker.mjs')],
    bundle: true,
    splitting: true,
    outdir: project.folder,
    format: 'esm',
    platform: 'neutral',
    write: false,
  });
  const worker = new Miniflare({
    modules: outputFiles.map(({ path, text }) => ({ type: 'ESModule', path, contents: text })),
    modulesRoot: project.folder,
    bindings: { baseUrl: project.mock.url, projectId },
    compatibilityDate: '2026-01-01',
    cf: false,
    host: '127.0.0.1',
  });
  onTestFinished(() => worker.dispose());

  const response = await worker.dispatchFetch('http://worker.example/');

  expect(await response.json()).toEqual(expected);
});

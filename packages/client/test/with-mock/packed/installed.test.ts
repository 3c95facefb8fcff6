import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectId, token } from '../../samples.ts';
import { installWithMock } from './install-package.ts';

// Each test starts processes, and each of those waits for a core.
vi.setConfig({ testTimeout: 30_000 });

let project: Awaited<ReturnType<typeof installWithMock>>;
beforeAll(async () => {
  project = await installWithMock();
}, 120_000);
afterAll(() => project?.remove());

/** Runs code in the project as a file of its own. */
async function run(file: string, code: string, flags: string[] = []) {
  await writeFile(join(project.folder, file), code);
  const env = { README_SERVER: project.mock.url, VPCEP_PROJECT_ID: projectId, VPCEP_TOKEN: token };
  return promisify(execFile)(process.execPath, [...flags, file], {
    cwd: project.folder,
    env,
    timeout: 30_000,
  });
}

test.each(['README.md', 'README.zh-CN.md'])('the first example of %s runs as printed', async (readme) => {
  const text = await readFile(join(project.packageFolder, readme), 'utf8');
  const [, code = ''] = /^```ts\n(.*?)^```$/ms.exec(text) ?? [];
  const environment = new URL('../../readme-environment.ts', import.meta.url).href;

  const { stdout, stderr } = await run('example.ts', code, ['--import', environment]);

  expect(code).toContain('createAndWait(');
  expect(stdout).toMatch(/^\S+ is available\n$/);
  expect(stderr).toBe('');
});

/** What the package offers besides its own package.json; each language that it has is an entry of its own. */
async function readEntries(): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(join(project.packageFolder, 'package.json'), 'utf8'));
  const { languages, sourceLanguage } = await import('@vpcep/contract');
  const others = languages.map(({ tag }) => tag).filter((tag) => tag !== sourceLanguage);
  return Object.keys(exports)
    .filter((entry) => entry !== './package.json')
    .flatMap((entry) => (entry === './*' ? others.map((tag) => `./${tag}`) : entry))
    .map((entry) => `@vpcep/client${entry.slice(1)}`);
}

test('every entry can be imported, and required from CommonJS', async () => {
  const entries = await readEntries();
  const list = JSON.stringify(entries);

  const imported = await run(
    'import.mjs',
    `for (const entry of ${list}) console.log(entry, typeof Object.values(await import(entry))[0]);`,
  );
  const required = await run(
    'require.cjs',
    `for (const entry of ${list}) console.log(entry, typeof Object.values(require(entry))[0]);`,
  );

  expect(entries).toEqual(
    expect.arrayContaining(['@vpcep/client', '@vpcep/client/messages', '@vpcep/client/validate']),
  );
  expect(imported.stdout).toMatch(/^(\S+ (function|object)\n)+$/);
  expect(imported.stdout.trim().split('\n')).toHaveLength(entries.length);
  expect(required).toEqual({ stdout: imported.stdout, stderr: '' });
});

test('a CommonJS program creates, and tells errors apart', async () => {
  const { stdout, stderr } = await run(
    'program.cjs',
    `const { createVpcepClient, isErrorCode, isVpcepApiError } = require('@vpcep/client');
    const { localizeError } = require('@vpcep/client/messages');
    const { validator } = require('@vpcep/client/validate');
    const client = createVpcepClient({
      baseUrl: process.env.README_SERVER,
      projectId: process.env.VPCEP_PROJECT_ID,
      credentials: process.env.VPCEP_TOKEN,
      validator,
    });
    const body = {
      vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
      port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
      server_type: 'VM',
      ports: [{ client_port: 8080, server_port: 90 }],
    };
    (async () => {
      console.log((await client.createEndpointService(body)).status);
      const headers = { Prefer: 'code=400, example=errorPortConflict' };
      await client.createEndpointService(body, { headers }).catch(async (error) => {
        console.log(isVpcepApiError(error), isErrorCode(error, 'EndPoint.3044'));
        console.log(/\\p{Script=Han}/u.test(await localizeError(error, 'zh-CN')));
      });
    })();`,
  );

  expect(stdout).toBe('creating\ntrue true\ntrue\n');
  expect(stderr).toBe('');
});

test('where the texts of a language cannot be loaded, an error keeps its own message', async () => {
  const source = join(project.packageFolder, 'dist', 'messages.js');
  await writeFile(join(project.folder, 'alone.mjs'), await readFile(source, 'utf8'));

  const { stdout, stderr } = await run(
    'offline.mjs',
    `import { localizeError } from './alone.mjs';
    const error = Object.assign(new Error('as it came'), { name: 'VpcepNetworkError' });
    console.log(await localizeError(error, 'zh-CN'));`,
  );

  expect(stdout).toBe('as it came\n');
  expect(stderr).toBe('');
});

// Follows the guide "In other tools" of the docs, with the tools that it names.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distPath } from '../../src/dist.ts';
import { installTools, startSandbox } from './install-tools.ts';

const run = promisify(execFile);
const guide = readFileSync(
  new URL('../../../../apps/docs/src/content/guides/en/other-tools.md', import.meta.url),
  'utf8',
);
const blocks = [...guide.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, form = '', code = '']) => ({
  form,
  code,
}));

let folder: string;
let remove: () => void;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
beforeAll(async () => {
  ({ folder, remove } = await installTools());
  sandbox = await startSandbox();
}, 300_000);
afterAll(() => {
  sandbox.stop();
  remove();
}, 60_000);

test('the generated clients create a service, as the guide calls them', { timeout: 300_000 }, async () => {
  const printed: string[] = [];
  for (const [index, { form, code }] of blocks.entries()) {
    const local = code
      .replaceAll('http://localhost:4400/download/', `${dirname(distPath('openapi.en.json'))}/`)
      .replaceAll('http://localhost:4020', sandbox.url);
    if (form === 'sh') {
      // The tools are there already, in the versions that the guide names; a test of the docs compares them.
      const commands = local.replace(/^npm install .*$/gm, '');
      await run('sh', ['-ec', commands], { cwd: folder });
    } else if (form === 'mjs') {
      writeFileSync(join(folder, 'orval.config.mjs'), local);
    } else {
      const file = `guide-${index}.js`;
      writeFileSync(join(folder, file), local);
      const bundle = ['--bundle', '--platform=node', '--format=esm', `--outfile=${file}.mjs`];
      await run(join(folder, 'node_modules/.bin/esbuild'), [file, ...bundle], { cwd: folder });
      printed.push((await run(process.execPath, [`${file}.mjs`], { cwd: folder })).stdout);
    }
  }
  expect(printed).toEqual(['creating\n', 'creating\n', 'creating\n']);
  const server = readFileSync(join(folder, 'mcp/src/index.ts'), 'utf8');
  expect(server).toContain(`process.env.API_BASE_URL || "${sandbox.url}"`);
  expect(readFileSync(join(folder, 'mcp/.env.example'), 'utf8')).toMatch(/^API_KEY_TOKEN=/m);
});

test('the engine of Swagger UI calls the sandbox', async () => {
  const entry = createRequire(join(folder, 'package.json')).resolve('swagger-client');
  const { default: module } = await import(pathToFileURL(entry).href);
  const SwaggerClient = module.default ?? module;
  const document = JSON.parse(readFileSync(distPath('openapi.en.json'), 'utf8'));
  const client = await SwaggerClient({
    spec: { ...document, servers: [{ url: sandbox.url }] },
    authorizations: { token: { value: 'any-token' } },
  });
  const id = '5f1d0c2e-7a36-4c1b-9d53-2f8e6b7a9c01';
  const { status } = await client.execute({
    operationId: 'createEndpointService',
    parameters: { project_id: 'swagger-ui' },
    requestBody: { port_id: id, vpc_id: id, server_type: 'VM', ports: [{ client_port: 1, server_port: 1 }] },
  });
  expect(status).toBe(200);
});

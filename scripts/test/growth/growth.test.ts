import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import freePort from 'get-port';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { copyRepository, type RepositoryCopy } from '../copy-repository.ts';
import { addLanguage } from './add-language.ts';
import { addItem, addTo, editYaml } from './edit-yaml.ts';

// An installation and a build of everything, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const addition = (name: string) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const fourthOperation = addition('fourth-operation.yaml');
const newProperty = addition('new-property.yaml');
const japanese = '（日本語）';
/** What a person edits for a fourth operation, a stored property with an error code of its own, and a third language. */
const spec = new URL('../../../spec/', import.meta.url);
const translated = ['', 'workflows/']
  .flatMap((folder) => readdirSync(new URL(folder, spec)).map((name) => `spec/${folder}${name}`))
  .filter((name) => name.endsWith('.yaml'))
  .filter((name) => readFileSync(new URL(`../${name}`, spec), 'utf8').includes('x-i18n'));
const contract = ['spec/fixtures/stated-facts.yaml', 'spec/languages.json', ...translated];

let copy: RepositoryCopy;
let mock: ChildProcess;
let mockUrl: string;
const path = (name: string) => join(copy.folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const readJson = (name: string) => JSON.parse(read(name));

beforeAll(async () => {
  copy = copyRepository();
  copy.run('git', 'init');
  copy.run('git', 'add', '.');

  editYaml(path('spec/openapi.yaml'), (document) => {
    addTo(document, fourthOperation);
    addTo(document, newProperty.contract);
  });
  editYaml(path('spec/error-codes.yaml'), (document) =>
    addItem(document, [], newProperty.errorCode, ({ code }) => code === 'EndPoint.4001'),
  );
  editYaml(path('spec/discrepancies.yaml'), (document) => {
    const { id, ...rest } = newProperty.discrepancy;
    addItem(document, [], { id, number: (document.toJS() as unknown[]).length + 1, ...rest });
  });
  editYaml(path('spec/fixtures/stated-facts.yaml'), (document) => {
    for (const fact of newProperty.statedFacts) addItem(document, ['properties'], fact);
  });
  const languages = [...readJson('spec/languages.json'), { tag: 'ja', name: '日本語' }];
  writeFileSync(path('spec/languages.json'), JSON.stringify(languages, null, 2));
  for (const file of translated) {
    // A block of code ends with a line of its own.
    addLanguage(path(file), 'ja', (text) => `${text}${text.endsWith('```') ? '\n\n' : ''}${japanese}`);
  }

  copy.run('node_modules/.bin/turbo', 'run', 'build', '--output-logs=errors-only');
  const port = await freePort();
  mockUrl = `http://127.0.0.1:${port}`;
  mock = spawn(process.execPath, [path('packages/mock/bin/vpcep-mock.mjs'), '--port', `${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(mock.stdout as NodeJS.ReadableStream, 'data');
});

afterAll(async () => {
  if (mock?.exitCode === null) {
    const ended = once(mock, 'exit');
    mock.kill();
    await ended;
  }
  copy?.remove();
});

test('the contract keeps every rule once what is generated has been brought up to date', () => {
  copy.run(process.execPath, 'packages/contract-lint/src/commands/main.ts', '--fix');
});

test('the contract passes its own tests of projections, overlays, references and sources', () => {
  const tests = ['projections', 'overlay', 'references', 'traceability'];
  copy.run('pnpm', '--filter', '@vpcep/contract', 'exec', 'vitest', 'run', ...tests);
});

test('nothing but the contract and the list of languages was edited', () => {
  const changed = copy.run('git', 'status', '--porcelain', '--no-renames').trimEnd().split('\n');
  const edited = changed.filter((line) => !line.startsWith('A  ')).map((line) => line.slice(3));
  expect(edited.sort()).toEqual([...contract, 'spec/i18n.lock.json'].sort());
});

test('there is a clean projection in each language, and an overlay for each translation', () => {
  const files = readdirSync(path('packages/contract/dist')).filter((name) => /^openapi\.|overlay/.test(name));
  expect(files.sort()).toEqual([
    'ja.overlay.yaml',
    'openapi.en.json',
    'openapi.en.yaml',
    'openapi.ja.json',
    'openapi.ja.yaml',
    'openapi.zh-CN.json',
    'openapi.zh-CN.yaml',
    'zh-CN.overlay.yaml',
  ]);
  const summaries = ['en', 'zh-CN', 'ja'].map((tag) => {
    expect(read(`packages/contract/dist/openapi.${tag}.json`)).not.toContain('x-i18n');
    const { paths } = readJson(`packages/contract/dist/openapi.${tag}.json`);
    return paths['/v1/{project_id}/vpc-endpoint-services'].get.summary;
  });
  expect(summaries).toEqual([
    'List the endpoint services',
    '查询终端节点服务列表',
    `查询终端节点服务列表${japanese}`,
  ]);
  expect(read('packages/contract/dist/ja.overlay.yaml')).toContain(
    `summary: 查询终端节点服务列表${japanese}`,
  );
});

test('the client has the method, with its types, and the mock answers it', () => {
  const program = path('packages/contract-tests/src/grown.ts');
  writeFileSync(
    program,
    `import { createVpcepClient } from '@vpcep/client';

const client = createVpcepClient({ baseUrl: process.argv[2] ?? '', projectId: 'p1', credentials: 'any-token' });
const { endpoint_services: services, total_count } = await client.listEndpointServices({ query: { limit: 10 } });
const names: string[] = services.map(({ service_name }) => service_name);
const count: number = total_count;
// @ts-expect-error The limit is a number.
client.listEndpointServices({ query: { limit: 'ten' } }).catch(() => {});
console.log(JSON.stringify({ names, count }));
`,
  );
  copy.run('pnpm', '--filter', '@vpcep/contract-tests', 'types');
  expect(copy.run(process.execPath, program, mockUrl)).toBe('{"names":[],"count":0}\n');
});

test('the mock holds the new operation to its parameters', async () => {
  const list = `${mockUrl}/v1/6e9dfd51d1124e8d8498dce894923a0d/vpc-endpoint-services`;
  const headers = { 'X-Auth-Token': 'any-token' };
  expect((await fetch(`${list}?limit=100`, { headers })).status).toBe(200);
  const refused = await fetch(`${list}?limit=101`, { headers });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error_code: expect.stringMatching(/^EndPoint\./) });
});

test('a new property of a create is stored and returned, and its error code is the one that the contract names', async () => {
  const program = path('packages/contract-tests/src/grown-property.ts');
  writeFileSync(
    program,
    `import { type CreateEndpointServiceRequest, createVpcepClient } from '@vpcep/client';
import { localizeError } from '@vpcep/client/messages';

const client = createVpcepClient({ baseUrl: process.argv[2] ?? '', projectId: 'p1', credentials: 'any-token' });
const request: CreateEndpointServiceRequest = {
  port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
  vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
  server_type: 'VM',
  ports: [{ client_port: 1, server_port: 2 }],
};
const { id } = await client.createEndpointService({ ...request, nickname: 'teal' });
const { nickname } = await client.getEndpointService(id);
const error = await client.createEndpointService({ ...request, nickname: 'far too long a name' }).catch((reason) => reason);
console.log(JSON.stringify([nickname, error.code, await localizeError(error, 'en')]));
`,
  );
  copy.run('pnpm', '--filter', '@vpcep/contract-tests', 'types');
  const port = await freePort();
  const sandbox = spawn(
    process.execPath,
    [path('packages/sandbox/bin/vpcep-sandbox.mjs'), '--port', `${port}`, '--log', 'off'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    await once(sandbox.stdout as NodeJS.ReadableStream, 'data');
    const outcome = JSON.parse(copy.run(process.execPath, program, `http://127.0.0.1:${port}`));
    expect(outcome).toEqual([
      'teal',
      'EndPoint.3999',
      'The `nickname` is too long. Send at most 12 characters.',
    ]);
  } finally {
    sandbox.kill();
  }
  const rejected = await fetch(`${mockUrl}/v1/p1/vpc-endpoint-services`, {
    method: 'POST',
    headers: { 'X-Auth-Token': 'any-token', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ...readJson('packages/contract/dist/contract.en.json').components.examples.createVmService.value,
      nickname: 'far too long a name',
    }),
  });
  expect([rejected.status, await rejected.json()]).toMatchObject([400, { error_code: 'EndPoint.3999' }]);
});

test('the docs show the new property with its error code, in each language', () => {
  for (const language of ['en', 'zh-cn']) {
    const page = read(`apps/docs/dist/${language}/reference/create-endpoint-service/index.html`);
    expect(page).toContain('>nickname<');
    expect(page).toContain('EndPoint.3999');
    expect(read(`apps/docs/dist/${language}/reference/error-codes/index.html`)).toContain('EndPoint.3999');
  }
});

test('the docs have the page in three languages', () => {
  const page = (language: string) => `apps/docs/dist/${language}/reference/list-endpoint-services/index.html`;
  const titles = readdirSync(path('apps/docs/dist'))
    .filter((folder) => existsSync(path(page(folder))))
    .map((folder) => [
      folder,
      /<h1[^>]*>([^<]*)</.exec(read(page(folder)))?.[1],
      /<html lang="([^"]*)"/.exec(read(page(folder)))?.[1],
    ]);
  expect(titles).toEqual([
    ['en', 'List the endpoint services', 'en'],
    ['ja', `查询终端节点服务列表${japanese}`, 'ja'],
    ['zh-cn', '查询终端节点服务列表', 'zh-CN'],
  ]);
});

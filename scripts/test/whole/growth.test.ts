import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { addLanguage } from './add-language.ts';
import { addItem, addTo, editYaml } from './edit-yaml.ts';
import { type GrownCopy, growCopy } from './grown-copy.ts';
import { runProgram } from './run-program.ts';
import { runTests } from './run-tests.ts';
import { type GrownServer, startServer } from './start-server.ts';

// An installation and a build of everything, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const addition = (name: string) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const fourthOperation = addition('fourth-operation.yaml');
const newProperty = addition('new-property.yaml');
const { contract: secondResource, errorCodes: newCodes } = addition('second-resource.yaml');
const japanese = '（日本語）';
/** What a person edits for all of these, and a third language. */
const spec = new URL('../../../spec/', import.meta.url);
const translated = ['', 'workflows/']
  .flatMap((folder) => readdirSync(new URL(folder, spec)).map((name) => `spec/${folder}${name}`))
  .filter((name) => name.endsWith('.yaml'))
  .filter((name) => readFileSync(new URL(`../${name}`, spec), 'utf8').includes('x-i18n'));
const contract = ['spec/fixtures/stated-facts.yaml', 'spec/languages.json', ...translated];

let copy: GrownCopy;
let mock: GrownServer;
const path = (name: string) => join(copy.folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const readJson = (name: string) => JSON.parse(read(name));

beforeAll(async () => {
  copy = await growCopy(grow);
  mock = copy.mock;
});
afterAll(() => copy?.remove());

function grow(path: (name: string) => string): void {
  editYaml(path('spec/openapi.yaml'), (document) => {
    addTo(document, fourthOperation);
    addTo(document, newProperty.contract);
    const { tags, ...others } = secondResource;
    for (const tag of tags) addItem(document, ['tags'], tag);
    addTo(document, others);
  });
  editYaml(path('spec/error-codes.yaml'), (document) => {
    addItem(document, [], newProperty.errorCode, ({ code }) => code === 'EndPoint.4001');
    for (const code of newCodes) addItem(document, [], code);
  });
  editYaml(path('spec/discrepancies.yaml'), (document) => {
    const { id, ...rest } = newProperty.discrepancy;
    addItem(document, [], { id, number: (document.toJS() as unknown[]).length + 1, ...rest });
  });
  editYaml(path('spec/fixtures/stated-facts.yaml'), (document) => {
    for (const fact of newProperty.statedFacts) addItem(document, ['properties'], fact);
  });
  const languages = [
    ...JSON.parse(readFileSync(path('spec/languages.json'), 'utf8')),
    { tag: 'ja', name: '日本語' },
  ];
  writeFileSync(path('spec/languages.json'), JSON.stringify(languages, null, 2));
  for (const file of translated) {
    // A block of code ends with a line of its own.
    addLanguage(path(file), 'ja', (text) => `${text}${text.endsWith('```') ? '\n\n' : ''}${japanese}`);
  }
}

test('the contract keeps every rule once what is generated has been brought up to date', () => {
  copy.run(process.execPath, 'packages/contract-lint/src/commands/main.ts', '--fix');
});

test('the contract passes its own tests of projections, overlays, references and sources', () => {
  runTests(copy, 'contract', 'projections', 'overlay', 'references', 'traceability');
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
  const code = `import { createVpcepClient } from '@vpcep/client';

const client = createVpcepClient({ baseUrl: process.argv[2] ?? '', projectId: 'p1', credentials: 'any-token' });
const { endpoint_services: services, total_count } = await client.listEndpointServices({ query: { limit: 10 } });
const names: string[] = services.map(({ service_name }) => service_name);
const count: number = total_count;
// @ts-expect-error The limit is a number.
client.listEndpointServices({ query: { limit: 'ten' } }).catch(() => {});
console.log(JSON.stringify({ names, count }));
`;
  expect(runProgram(copy, 'grown', code, mock.url)).toBe('{"names":[],"count":0}\n');
});

test('the mock holds the new operation to its parameters', async () => {
  const list = `${mock.url}/v1/6e9dfd51d1124e8d8498dce894923a0d/vpc-endpoint-services`;
  const headers = { 'X-Auth-Token': 'any-token' };
  expect((await fetch(`${list}?limit=100`, { headers })).status).toBe(200);
  const refused = await fetch(`${list}?limit=101`, { headers });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error_code: expect.stringMatching(/^EndPoint\./) });
});

test('a new property of a create is stored and returned, and its error code is the one that the contract names', async () => {
  const code = `import { type CreateEndpointServiceRequest, createVpcepClient } from '@vpcep/client';
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
`;
  const sandbox = await startServer(copy.folder, 'sandbox', '--log', 'off');
  try {
    const outcome = JSON.parse(runProgram(copy, 'grown-property', code, sandbox.url));
    expect(outcome).toEqual([
      'teal',
      'EndPoint.3999',
      'The `nickname` is too long. Send at most 12 characters.',
    ]);
  } finally {
    await sandbox.stop();
  }
  const rejected = await fetch(`${mock.url}/v1/p1/vpc-endpoint-services`, {
    method: 'POST',
    headers: { 'X-Auth-Token': 'any-token', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ...readJson('packages/contract/dist/contract.en.json').components.examples.createVmService.value,
      nickname: 'far too long a name',
    }),
  });
  expect([rejected.status, await rejected.json()]).toMatchObject([400, { error_code: 'EndPoint.3999' }]);
});

describe('a second resource, whose schema contains itself and whose error codes have another prefix', () => {
  const folders = '/v1/p1/service-folders';
  const send = (url: string, body: unknown) => {
    const request = {
      method: 'POST',
      headers: { 'X-Auth-Token': 'any-token', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
    // A connection that was idle for long may just have been closed.
    return fetch(`${url}${folders}`, request).catch(() => fetch(`${url}${folders}`, request));
  };
  const nested = { folder_name: 'web', folders: [{ folder_name: 'test', folders: [{ folder_name: 'a' }] }] };

  test('the client has it, and its types contain themselves', () => {
    const code = `import { createVpcepClient, type ServiceFolderInput } from '@vpcep/client';

const client = createVpcepClient({ baseUrl: process.argv[2] ?? '', projectId: 'p1', credentials: 'any-token' });
const inner: ServiceFolderInput = { folder_name: 'test', folders: [{ folder_name: 'a' }] };
const { id, folders = [] } = await client.createServiceFolder({ folder_name: 'web', folders: [inner] });
// @ts-expect-error A name is a text, at any depth.
client.createServiceFolder({ folder_name: 'web', folders: [{ folder_name: 1 }] }).catch(() => {});
console.log(JSON.stringify([id, folders.map((folder) => folder.folder_name)]));
`;
    expect(JSON.parse(runProgram(copy, 'grown-resource', code, mock.url))).toEqual([
      '4189d3c2-8882-4871-a3c2-d380272eed90',
      ['test'],
    ]);
  });

  test('the mock holds a folder in a folder to its rules, and names their codes', async () => {
    expect((await send(mock.url, nested)).status).toBe(200);
    const tooLong = {
      folder_name: 'web',
      folders: [{ folder_name: 'b', folders: [{ folder_name: 'much too long' }] }],
    };
    const rejected = await send(mock.url, tooLong);
    expect([rejected.status, await rejected.json()]).toEqual([
      400,
      {
        error_code: 'Folder.1001',
        error_msg: 'folders[0].folders[0].folder_name must have at most 12 characters',
      },
    ]);
    expect(await (await send(mock.url, {})).json()).toMatchObject({ error_code: 'Folder.0001' });
  });

  test('the contract suite finds no violation in the mock', () => {
    const suite = path('packages/contract-tests/bin/vpcep-contract.mjs');
    const report = copy.run(process.execPath, suite, '--base-url', mock.url, '--stateless', '--lang', 'en');
    expect(report).toContain('GREEN: no violation');
  });

  test('the sandbox says which file it needs, and has the operation once it is there', async () => {
    const file = 'src/operations/handlers/create-service-folder.ts';
    const without = await startServer(copy.folder, 'sandbox', '--log', 'off');
    const asked = await send(without.url, nested).finally(() => without.stop());
    expect(asked.status).toBe(501);
    expect((await asked.json()) as { error_msg: string }).toMatchObject({
      error_msg: expect.stringContaining(file),
    });

    writeFileSync(
      path(`packages/sandbox/${file}`),
      `import { randomUUID } from 'node:crypto';
import type { OperationHandler } from '../operation-handler.ts';

export const handler: OperationHandler = ({ body }) => JSON.stringify({ id: randomUUID(), ...(body as object) });
`,
    );
    copy.run('pnpm', '--filter', '@vpcep/sandbox', 'build');
    const sandbox = await startServer(copy.folder, 'sandbox', '--log', 'off');
    const created = await send(sandbox.url, nested).finally(() => sandbox.stop());
    expect([created.status, await created.json()]).toMatchObject([200, nested]);
  });

  test('the docs have its page and its codes, in each language', () => {
    for (const language of ['en', 'zh-cn', 'ja']) {
      const page = read(`apps/docs/dist/${language}/reference/create-service-folder/index.html`);
      expect(page).toContain('>folder_name<');
      expect(page).toContain('Folder.1001');
      expect(read(`apps/docs/dist/${language}/reference/error-codes/index.html`)).toContain('Folder.1001');
    }
  });
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

test('the site is built again after a change that it contains, and not after one that it does not', () => {
  const build = () => copy.run('node_modules/.bin/turbo', 'run', 'build');
  const unchanged = 'The site was made from the same files already.';
  const append = (name: string, text: string) => writeFileSync(path(name), `${read(name)}${text}`);

  append('apps/docs/src/content/guides/en/sandbox.md', '\nA sentence at the end.\n');
  expect(build()).not.toContain(unchanged);
  expect(read('apps/docs/dist/en/sandbox/index.html')).toContain('A sentence at the end.');
  append('packages/client/src/index.ts', '// A comment.\n');
  expect(build()).toContain(unchanged);
});

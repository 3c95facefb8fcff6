import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodes, sourceLanguage } from '@vpcep/contract';
import { startMock } from '@vpcep/mock';
import { type SandboxOptions, startSandbox } from '@vpcep/sandbox';
import { oldestNode } from '@vpcep/testing';
import ts from 'typescript';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isPort, type PlacedMapping, readings, verdictOn } from '../../../src/site/port-rule.ts';
import { htmlOf } from '../../pages.ts';
import { type Block, languagesOf, readBlocks, skeletonOf, textOf } from './read-blocks.ts';
import { type Outcome, readersEnvironment, run } from './run.ts';
import { freePort, startServer } from './start-server.ts';
import { workingFolder } from './working-folder.ts';

const folder = workingFolder();

/** A sandbox that ends with the test. */
async function sandboxFor(options: SandboxOptions = {}): Promise<string> {
  const sandbox = await startSandbox({ port: 0, provisioning: 0, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox.url;
}

/** Runs a block, with the addresses of servers that run for the test. */
async function runBlock(
  { form, code }: Block,
  { sandbox = '', mock = '', proxy = '', node = process.execPath, env = {}, args = [] as string[] } = {},
): Promise<Outcome> {
  const local = code
    .replaceAll('http://localhost:4020', sandbox)
    .replaceAll('http://localhost:4010', mock)
    .replaceAll('http://localhost:4030', proxy);
  const environment = { PATH: process.env.PATH, ...env };
  if (form === 'sh') return run('sh', ['-c', local], { folder: folder.path, env: environment });
  const name = `block-${number++}.${form}`;
  await writeFile(join(folder.path, name), local);
  return run(node, [...args, name], { folder: folder.path, env: environment });
}
let number = 0;

/** The blocks of a page, each that is run with the output that the page shows below it. */
function stepsOf(page: string, language: string) {
  const blocks = readBlocks(page, language);
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return block.form === 'text' ? [] : [{ ...block, shows: next?.form === 'text' ? next.code : undefined }];
  });
}

const pages = [
  'life-of-a-service',
  'port-mappings',
  'errors-and-retries',
  'servers',
  'environments',
  'migration',
];
describe.each(pages.flatMap((page) => languagesOf(page).map((language) => ({ page, ...language }))))(
  'the guide $page in $name',
  ({ page, tag }) => {
    test('has the same blocks in every language', () => {
      const own = readBlocks(page, tag);
      expect(own.length).toBeGreaterThan(1);
      expect(own.map(skeletonOf)).toEqual(readBlocks(page, sourceLanguage).map(skeletonOf));
    });
  },
);

describe.each(languagesOf('life-of-a-service'))('the life of a service in $name', ({ tag }) => {
  test('the programs print what the page shows', async () => {
    const steps = stepsOf('life-of-a-service', tag);
    expect(steps).toHaveLength(2);
    const sandbox = await sandboxFor({ provisioning: 1500 });
    for (const step of steps) {
      expect(await runBlock(step, { sandbox })).toEqual({ code: 0, stderr: '', stdout: step.shows });
    }
  });
});

describe.each(languagesOf('port-mappings'))('port mappings in $name', ({ tag }) => {
  const [conflict, change] = stepsOf('port-mappings', tag);
  if (!conflict || !change) throw new Error('The page has two programs.');

  test('the programs print what the page shows', async () => {
    const sandbox = await sandboxFor({ provisioning: 2000 });
    expect(await runBlock(conflict, { sandbox })).toEqual({ code: 0, stderr: '', stdout: conflict.shows });
    const ready = await sandboxFor();
    expect(await runBlock(change, { sandbox: ready })).toEqual({ code: 0, stderr: '', stdout: change.shows });
  });

  test('counting client ports as well, the sandbox creates all three', async () => {
    const sandbox = await sandboxFor({ uniqueness: 'triple', provisioning: 2000 });
    const { stdout } = await runBlock(conflict, { sandbox });
    expect(stdout.match(/creating/g)).toHaveLength(3);
  });

  test('the picture is whole without scripts', () => {
    const picture = htmlOf({ path: `/${tag.toLowerCase()}/port-mappings/` }).querySelector('.port-rule');
    const shown = picture?.querySelectorAll('.port-verdict p').filter((part) => !part.hasAttribute('hidden'));
    expect(shown?.map(({ text }) => text)).toEqual([expect.stringContaining('EndPoint.3044')]);
    expect(picture?.querySelector('form')?.classList.contains('needs-scripts')).toBe(true);
    expect(picture?.querySelectorAll('.port-node')).toHaveLength(6);
  });
});

describe('the picture of the rule on port mappings', () => {
  const first = { client_port: 8080, server_port: 90, protocol: 'TCP' };
  const seconds = [8080, 9000].flatMap((client_port) =>
    [90, 91].flatMap((server_port) =>
      ['TCP', 'UDP'].flatMap((protocol) =>
        ['shared', 'other'].map((backend) => ({ client_port, server_port, protocol, backend })),
      ),
    ),
  );
  const ports: Record<string, string> = {
    shared: 'b7d0c1e4-52a9-4f3b-8c66-1e9a0d47f215',
    other: 'b7d0c1e4-52a9-4f3b-8c66-1e9a0d47f216',
  };

  test.each(readings)('by the reading %s it says what the sandbox does', async (uniqueness) => {
    const url = await sandboxFor({ uniqueness, quota: Number.POSITIVE_INFINITY });
    const create = async ({ backend, ...mapping }: PlacedMapping, port: string) => {
      const response = await fetch(`${url}/v1/${port.slice(0, 8)}/vpc-endpoint-services`, {
        method: 'POST',
        headers: { 'X-Auth-Token': 'any-token', 'Content-Type': 'application/json' },
        body: JSON.stringify({ port_id: port, vpc_id: port, server_type: 'VM', ports: [mapping] }),
      });
      return response.status;
    };
    for (const [index, second] of seconds.entries()) {
      // Each pair has backends of its own.
      const of = (name: string) =>
        `${ports[name]?.slice(0, -4)}${(index * 2 + (name === 'other' ? 1 : 0)).toString(16).padStart(4, '0')}`;
      expect(await create({ ...first, backend: 'shared' }, of('shared'))).toBe(200);
      const verdict = verdictOn({ ...first, backend: 'shared' }, second, uniqueness);
      expect(await create(second, of(second.backend)), JSON.stringify(second)).toBe(
        verdict === 'clash' ? 400 : 200,
      );
    }
  });

  test.each([
    ['1', true],
    ['65535', true],
    ['0', false],
    ['65536', false],
    ['080', false],
    ['8e3', false],
    ['', false],
    ['-1', false],
  ])('takes %j for a port: %s', (text, expected) => {
    expect(isPort(text)).toBe(expected);
  });
});

describe.each(languagesOf('errors-and-retries'))('errors and retries in $name', ({ tag }) => {
  const text = textOf('errors-and-retries', tag);
  const [read, unclear] = stepsOf('errors-and-retries', tag);
  if (!read || !unclear) throw new Error('The page has two programs.');

  test('the programs print what the page says', async () => {
    const sandbox = await sandboxFor();
    const { code, stdout } = await runBlock(read, { sandbox });
    expect(code).toBe(0);
    const [first, ...explained] = stdout.trim().split('\n');
    expect(text).toContain(`\`${first}\``);
    expect(explained.join('')).toMatch(tag === 'zh-CN' ? /\p{Script=Han}/u : /[a-z]/);
    expect(await runBlock(unclear, { sandbox })).toEqual({ code: 0, stderr: '', stdout: unclear.shows });
  });

  test('names every code whose retry differs from that of its status', () => {
    const special = errorCodes.filter(({ retryable }) => retryable !== undefined).map(({ code }) => code);
    expect(special.length).toBeGreaterThan(1);
    for (const code of special) expect(text).toContain(`\`${code}\``);
  });

  test('quotes what Node says', async () => {
    const closed = await fetch(`http://127.0.0.1:${await freePort()}`).catch((error) => error);
    expect(text).toContain(`\`${closed.message}\``);
    expect(text).toContain(`\`${closed.cause.code}\``);
    const unknown = await fetch('http://service.invalid/').catch((error) => error);
    expect(text).toContain(`\`${unknown.cause.code}\``);
    const page = await fetch(
      `${await sandboxFor()}/v1/p/vpc-endpoint-services/b7d0c1e4-52a9-4f3b-8c66-1e9a0d47f215`,
      {
        headers: { 'X-Auth-Token': 'any-token', 'X-Sandbox-Fault': 'html' },
      },
    );
    const { message } = await page.json().catch((error) => error);
    const [, quoted = '?'] = /`(Unexpected token[^`]*)`/.exec(text) ?? [];
    expect(message).toContain(quoted);
  });
});

describe.each(languagesOf('servers'))('mock, sandbox or proxy in $name', ({ tag }) => {
  const [service, toMock, toSandbox, startProxy, toProxy] = stepsOf('servers', tag);
  if (!service || !toMock || !toSandbox || !startProxy || !toProxy)
    throw new Error('The page has four commands and a file.');

  test('the commands do what the page says', async () => {
    await writeFile(join(folder.path, 'service.json'), service.code);
    const mock = await startMock({ port: 0 });
    onTestFinished(() => mock.close());
    const sandbox = await sandboxFor({ provisioning: 2000 });
    const example = await runBlock(toMock, { mock: mock.url });
    expect(JSON.parse(example.stdout).service_name).not.toContain('orders');
    const created = await runBlock(toSandbox, { sandbox });
    expect(JSON.parse(created.stdout)).toMatchObject({ status: 'creating', service_name: /orders/ });
    expect((await runBlock(toSandbox, { sandbox })).stdout).toContain('EndPoint.3044');

    const port = await freePort();
    const proxy = `http://localhost:${port}`;
    const command = startProxy.code.replace('4030', `${port}`).replace('http://localhost:4020', sandbox);
    const stop = await startServer(command, folder.path, proxy, readersEnvironment(tag));
    onTestFinished(stop);
    expect((await runBlock(toProxy, { proxy })).stdout).toMatch(/^x-contract-violations: .*port_id/im);
  });
});

/** What TypeScript says of a file that imports the client; what it has said stays, whichever language of a page asks. */
function problemsUnder(module: ts.ModuleKind, moduleResolution: ts.ModuleResolutionKind): readonly string[] {
  const key = `${module} ${moduleResolution}`;
  const known = typeScriptSays.get(key);
  if (known) return known;
  const file = join(folder.path, 'importing.ts');
  writeFileSync(file, "import { createVpcepClient } from '@vpcep/client';\ncreateVpcepClient;\n");
  const options = { noEmit: true, skipLibCheck: true, types: ['node'], module, moduleResolution };
  const host = ts.createCompilerHost(options);
  host.getCurrentDirectory = () => folder.path;
  const problems = ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  typeScriptSays.set(key, problems);
  return problems;
}
const typeScriptSays = new Map<string, readonly string[]>();

describe.each(languagesOf('environments'))('browsers, modules and time zones in $name', ({ tag }) => {
  const text = textOf('environments', tag);
  const [server, imported, dynamic, required, times] = stepsOf('environments', tag);
  if (!server || !imported || !dynamic || !required || !times) throw new Error('The page has five programs.');

  test('the server of the pages adds the token, passes nothing else on, and outlives a failure', async () => {
    const PORT = `${await freePort()}`;
    const url = `http://127.0.0.1:${PORT}`;
    const sandbox = await startSandbox({
      port: 0,
      provisioning: 0,
      tokens: [{ name: 'page', value: 'kept-on-the-server' }],
    });
    await writeFile(join(folder.path, 'server.mjs'), server.code);
    const settings = `PORT=${PORT} VPCEP_URL=${sandbox.url} VPCEP_TOKEN=kept-on-the-server`;
    const stop = await startServer(`${settings} exec '${process.execPath}' server.mjs`, folder.path, url);
    onTestFinished(stop);
    const id = 'b7d0c1e4-52a9-4f3b-8c66-1e9a0d47f215';
    const path = `/cloud/v1/project/vpc-endpoint-services`;
    const created = await fetch(url + path, {
      method: 'POST',
      body: JSON.stringify({
        port_id: id,
        vpc_id: id,
        server_type: 'VM',
        ports: [{ client_port: 1, server_port: 1 }],
      }),
    });
    expect(created.status).toBe(200);
    const { id: created_id } = await created.json();
    expect((await fetch(`${url}${path}/${created_id}`)).status).toBe(200);
    for (const other of ['/v1/project', '//example.org/cloud/v1/', '/cloud/v3/auth']) {
      expect((await fetch(url + other)).status, other).toBe(404);
    }
    await sandbox.close();
    expect((await fetch(`${url}${path}/${id}`)).status).toBe(502);
    expect((await fetch(url)).status).toBe(404);
  });

  test('the client loads in each of the ways', async () => {
    const old = oldestNode();
    for (const node of [old, process.execPath]) {
      expect((await runBlock(imported, { node })).stdout).toBe('function\n');
      expect((await runBlock(dynamic, { node })).stdout).toBe('function\n');
    }
    expect((await runBlock(required)).stdout).toBe('function\n');
    // Earlier releases of Node 20 have no require() of ES modules yet.
    const args = ['--no-experimental-require-module'];
    expect((await runBlock(required, { node: old, args })).stderr).toContain('ERR_REQUIRE_ESM');
    await writeFile(join(folder.path, 'typed.ts'), "import '@vpcep/client';\n");
    const { stderr } = await run(old, ['typed.ts'], { folder: folder.path, env: { PATH: process.env.PATH } });
    expect(stderr).toContain('ERR_UNKNOWN_FILE_EXTENSION');
    for (const code of ['ERR_REQUIRE_ESM', 'ERR_UNKNOWN_FILE_EXTENSION'])
      expect(text).toContain(`\`${code}\``);
  });

  test('TypeScript needs the setting that the page names', () => {
    expect(problemsUnder(ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext)).toEqual([]);
    expect(problemsUnder(ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler)).toEqual([]);
    const [, quoted = '?'] = /`(Cannot find module[^`]*)`/.exec(text) ?? [];
    expect(problemsUnder(ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Node10)).toEqual([
      expect.stringContaining(quoted),
    ]);
  });

  test('times are read as the page shows, in the zone that it names', async () => {
    const [, zone = ''] = /`TZ=([^`]+)`/.exec(text) ?? [];
    expect(await runBlock(times, { env: { TZ: zone } })).toEqual({
      code: 0,
      stderr: '',
      stdout: times.shows,
    });
  });
});

describe.each(languagesOf('migration'))('from Terraform or an SDK in $name', ({ tag }) => {
  const [program] = stepsOf('migration', tag);
  if (!program) throw new Error('The page has a program.');

  test('the program prints what the page shows', async () => {
    const sandbox = await sandboxFor();
    expect(await runBlock(program, { sandbox })).toEqual({ code: 0, stderr: '', stdout: program.shows });
  });

  test('the wait of the client takes as long as the page says', () => {
    const row = /\[`createAndWait`\].*/.exec(textOf('migration', tag))?.[0];
    const defaults = textOf('client', tag);
    expect(row).toMatch(/\| 3 (s|秒) +\| 5 (min|分钟)/);
    expect(defaults).toMatch(/`interval` +\| 3,000/);
    expect(defaults).toMatch(/`timeout` +\| 300,000/);
  });
});

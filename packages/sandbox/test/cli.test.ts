import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { languages } from '@vpcep/contract';
import { startCommand as startHere } from '@vpcep/server/command';
import { expectCannotStart, runHere } from '@vpcep/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { command as vpcepSandbox } from '../src/cli.ts';
import { options } from '../src/options.ts';
import { api, createBody, project } from './support/api.ts';
import { runCommand, startCommand } from './support/command.ts';

/** Runs the command in this process, where it cannot start or only says something. */
const run = (...args: readonly string[]) => runHere(() => startHere(vpcepSandbox, args));

const folder = mkdtempSync(join(tmpdir(), 'vpcep-sandbox-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['SIGINT', 'en', 'Sandbox of the VPC endpoint service API: http', 'Control: http', 'Try it:', 'Stopped.'],
  ['SIGTERM', 'zh-CN', '终端节点服务 API 的沙箱：http', '控制服务：http', '试一试：', '已停止。'],
] as const)('serves until %s, in %s', async (signal, language, ...texts) => {
  const command = await startCommand('--lang', language, '--log', 'pretty');
  const { create } = api(command.url);
  expect((await create()).status).toBe(200);
  const { body } = await create(createBody({ service_name: 'a.b' }));
  expect(/\p{Script=Han}/u.test(body.error_msg)).toBe(language === 'zh-CN');
  const { code, stdout, stderr } = await command.stop(signal);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const text of texts) expect(stdout).toContain(text);
  expect(stdout).toContain(' 400 ');
  expect(stdout).toContain('EndPoint.3076');
});

test('the request that it shows works when pasted', async () => {
  const command = await startCommand('--log', 'off');
  const line = /curl .*/.exec(command.output().stdout)?.[0] ?? '';
  const child = spawn('sh', ['-c', line], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await new Promise((resolve) => child.on('close', resolve));
  await command.stop();
  expect(output).toContain('HTTP/1.1 200 OK');
  expect(output).toContain('"status":"creating"');
});

test('with a log in JSON, the standard output holds nothing else', async () => {
  const command = await startCommand();
  await api(command.url).create();
  const { stdout, stderr } = await command.stop();
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).status)).toEqual([200]);
  expect(stderr).toContain('Sandbox of the VPC endpoint service API');
});

test.each(['json', 'pretty'])('goes on serving when nobody reads its log any more: %s', async (format) => {
  const command = await startCommand('--log', format);
  command.child.stdout?.destroy();
  for (let count = 0; count < 5; count++) {
    expect((await api(command.url).create()).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await command.stop()).code).toBe(0);
});

test('does not keep what nobody reads', async () => {
  const command = await startCommand('--log', 'json');
  command.child.stdout?.pause();
  const path = `/${'x'.repeat(250)}`;
  let statuses = 0;
  for (let round = 0; round < 60; round++) {
    const replies = await Promise.all(Array.from({ length: 50 }, () => fetch(command.url + path)));
    statuses += replies.filter(({ status }) => status === 404).length;
  }
  expect(statuses).toBe(3000);
  command.child.stdout?.resume();
  const { code, stdout } = await command.stop();
  expect(code).toBe(0);
  // What was written first is there, in whole lines; about half is not.
  const lines = stdout.trimEnd().split('\n');
  for (const line of lines) expect(JSON.parse(line).status).toBe(404);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(lines.length).toBeLessThan(statuses);
});

test('takes every option', async () => {
  const seed = join(folder, 'seed.json');
  const services = [{ ...createBody(), project_id: project, id: '4189d3c2-8882-4871-a3c2-d380272eed83' }];
  writeFileSync(seed, JSON.stringify({ services }));
  const command = await startCommand(
    ...['--host', '127.0.0.1', '--log', 'off', '--explain', '--db', join(folder, 'all.db'), '--seed', seed],
    ...['--region', 'eu-nl', '--quota', 'none', '--provisioning', '0', '--jitter', '1ms', '--fail-rate', '0'],
    ...[
      '--token',
      'me=tok:en:p1',
      '--token',
      `you=t2:${project}`,
      '--access-key',
      'AK=SK',
      '--max-skew',
      '1m',
    ],
    ...['--replay-window', '1m', '--fault', 'latency=1ms@0.5', '--throttle', '1000', '--edition', 'otc'],
    ...['--modify-approval', 'reset', '--uniqueness', 'triple'],
  );
  const { get, update } = api(command.url, project, { 'X-Auth-Token': 't2' });
  const { body } = await get('4189d3c2-8882-4871-a3c2-d380272eed83');
  expect(body.service_name).toBe(`eu-nl.test123.${body.id}`);
  expect((await update(body.id, { service_name: 'x' })).body.approval_enabled).toBe(true);
  expect((await api(command.url, 'p1', { 'X-Auth-Token': 'tok:en' }).get(body.id)).status).toBe(404);
  expect((await api(command.url, project, { 'X-Auth-Token': 'tok:en' }).get(body.id)).status).toBe(403);
  await command.stop();
});

describe('a graceful stop', () => {
  test('finishes what is in flight, and takes nothing new', async () => {
    const command = await startCommand('--log', 'off');
    const slow = api(command.url).create(undefined, { 'X-Sandbox-Fault': 'latency=800ms' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stopped = command.stop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(fetch(command.url)).rejects.toThrow();
    expect((await slow).status).toBe(200);
    expect((await stopped).code).toBe(0);
  });

  test('a second signal does not wait', async () => {
    const command = await startCommand('--log', 'off');
    const slow = api(command.url).create(undefined, { 'X-Sandbox-Fault': 'latency=60s' });
    slow.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
    const startedAt = Date.now();
    command.child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await command.stop('SIGINT');
    expect(Date.now() - startedAt).toBeLessThan(1500);
    await expect(slow).rejects.toThrow();
  });
});

describe('what cannot be carried out: one line and exit code 2', () => {
  const missing = join(folder, 'missing', 'state.db');
  test.each<[args: string[], english: string, chinese: string]>([
    [['--prot', '1'], 'Unknown option --prot.', '未知选项 --prot。'],
    [['state.db'], 'Unexpected argument state.db.', '多余的参数 state.db。'],
    [['--db'], 'The option --db needs a value.', '选项 --db 缺少取值。'],
    [['--db', '--explain'], 'The option --db needs a value.', '选项 --db 缺少取值。'],
    [['--explain=yes'], 'The option --explain takes no value.', '选项 --explain 不接受取值。'],
    [['--port', '65536'], '--port 65536 is not a port', '--port 65536 不是有效的端口'],
    [['--control', 'x'], '--control x is not a port', '--control x 不是有效的端口'],
    [
      ['--log', 'xml'],
      '--log xml is not a choice. Use one of: json, pretty, off.',
      '可用的取值：json、pretty、off。',
    ],
    [['--quota', '-1'], 'The option --quota needs a value.', '选项 --quota 缺少取值。'],
    [
      ['--quota=-1'],
      '--quota -1 is not possible: give a number not below 0.',
      '--quota -1 无效：请使用不小于 0 的数字。',
    ],
    [
      ['--fail-rate', '1.5'],
      '--fail-rate 1.5 is not possible: give a number from 0 to 1.',
      '请使用 0 到 1 的数字。',
    ],
    [
      ['--provisioning', '601s'],
      '--provisioning 601s is not a length of time up to 600s',
      '不是不超过 600s 的时长',
    ],
    [['--jitter', '2 weeks'], '--jitter 2 weeks is not a length of time', '--jitter 2 weeks 不是'],
    [['--region', 'a.b'], '--region a.b is not a region', '--region a.b 不是有效的区域'],
    [
      ['--token', 'x'],
      '--token must be written NAME=VALUE[:PROJECT].',
      '--token 应写作 NAME=VALUE[:PROJECT]。',
    ],
    [['--access-key', '=x'], '--access-key must be written ID=SECRET[:PROJECT].', '--access-key 应写作'],
    [['--fault', 'x'], '--fault x cannot be read.', '无法识别 --fault x。'],
    [['--throttle', '0'], '--throttle 0 is not possible', '--throttle 0 无效'],
    [['--edition', 'aws'], '--edition aws is not a choice', '--edition aws 不是可选的取值'],
    [['--seed', missing], `--seed ${missing} cannot be read (ENOENT`, `无法读取 --seed ${missing}（ENOENT`],
    [['--db', missing], `${missing} cannot be used as a store (`, `无法使用 ${missing} 存储状态（`],
    [
      ['--db', 'postgres://me:secret@127.0.0.1:1/db'],
      'The database postgres://127.0.0.1:1/db cannot be used (',
      '无法使用数据库 postgres://127.0.0.1:1/db（',
    ],
    [['--port', '0', '--host', '192.0.2.1'], 'Cannot listen on 192.0.2.1', '无法监听 192.0.2.1 的端口 0'],
  ])('%j', async (args, en, chinese) => {
    await expectCannotStart((all) => run(...all), 'vpcep-sandbox', args, { en, 'zh-cn': chinese });
  });

  test('a language that the contract lacks', async () => {
    const tags = languages.map(({ tag }) => tag).join(', ');
    expect(await run('--lang', 'tlh')).toEqual({
      code: 2,
      stdout: '',
      stderr: `vpcep-sandbox: The contract has no language tlh. Use one of: ${tags}.\n`,
    });
  });

  test.each(['--port', '--control'])('%s in use', async (option) => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, stderr } = await runCommand('--port', '0', option, String(port));
    holder.close();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `vpcep-sandbox: Port ${port} on 127.0.0.1 is in use. Choose another with ${option}, or a free one with ${option} 0.\n`,
    });
  });

  test('a file that another sandbox uses, or that was made by another rule', async () => {
    const file = join(folder, 'held.db');
    const command = await startCommand('--db', file);
    const second = await runCommand('--port', '0', '--db', file);
    expect(second).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is in use by another process'),
    });
    await command.stop();
    const third = await runCommand('--port', '0', '--db', file, '--uniqueness', 'triple');
    expect(third).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('was made with --uniqueness pair'),
    });
  });

  test.each([
    ['Postgres://me:secret@127.0.0.1:1/db'],
    [' postgres://me:secret@127.0.0.1:1/db'],
    ['postgres://me:se#cret@127.0.0.1:1/db'],
    ['postgres://me:se/secret@127.0.0.1:1/db'],
    ['postgresql://127.0.0.1:1/db?password=secret'],
    ['mysql://me:secret@127.0.0.1:1/db'],
  ])('the password of --db %j is not repeated', async (db) => {
    for (const args of [['--db', db], [db]]) {
      const { code, stdout, stderr } = await run('--port', '0', ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).not.toMatch(/secret|cret@/);
      expect(stderr.split('\n')).toHaveLength(2);
    }
  });

  test("another program's database is left as it is", async () => {
    const file = join(folder, 'foreign.db');
    const foreign = new DatabaseSync(file);
    foreign.exec('CREATE TABLE notes (text TEXT)');
    foreign.close();
    const before = readFileSync(file);
    const { code, stderr } = await runCommand('--port', '0', '--db', file);
    expect(code).toBe(2);
    expect(stderr).toContain('is the database of another program');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file whose clock no response can write is named', async () => {
    const file = join(folder, 'clock.db');
    const command = await startCommand('--db', file);
    await command.stop();
    const store = new DatabaseSync(file);
    store
      .prepare("INSERT OR REPLACE INTO settings VALUES ('clock', ?)")
      .run(JSON.stringify({ offset: 8.64e15, frozenAt: null }));
    store.close();
    const { code, stderr } = await runCommand('--port', '0', '--db', file);
    expect(code).toBe(2);
    expect(stderr).toContain('The clock can only show times');
  });

  test('a file that is no store', async () => {
    const file = join(folder, 'text.db');
    writeFileSync(file, 'hello '.repeat(1000));
    const { code, stderr } = await runCommand('--port', '0', '--db', file);
    expect(code).toBe(2);
    expect(stderr).toContain('is not a database');
  });
});

test.each(languages)('--help in $name names every option', async ({ tag }) => {
  const { code, stdout } = await run('--help', '--lang', tag);
  expect(code).toBe(0);
  const names = Object.values(options).map(({ name }) => `--${name}`);
  expect(names.length).toBeGreaterThan(20);
  for (const name of [...names, '--help', '--version']) expect(stdout).toContain(`${name} `);
});

test('--version is that of the package', async () => {
  const { version } = createRequire(import.meta.url)('../package.json');
  expect(await runCommand('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

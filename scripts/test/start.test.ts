import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import freePort from 'get-port';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runScript } from './script.ts';
import { makeSmallClone, type SmallClone } from './small-clone.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(['0', '65536', 'docs', '', 'postgres://user:secret@host'])(
  'DOCS_PORT=%j is rejected',
  async (port) => {
    const { printed, exited } = runScript('run', ['start'], { DOCS_PORT: port });
    expect(await exited).toBe(2);
    expect(printed.err).toBe('DOCS_PORT is not a port. Use a whole number from 1 to 65535.\n');
  },
);

describe('ports in use', () => {
  const blockers: Server[] = [];
  const block = async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    blockers.push(blocker);
    await once(blocker, 'listening');
    return `${(blocker.address() as AddressInfo).port}`;
  };
  let docs: string;
  let mock: string;
  let sandbox: string;
  beforeAll(async () => {
    [docs, mock, sandbox] = [await block(), `${await freePort()}`, await block()];
  });
  afterAll(() => {
    for (const blocker of blockers) blocker.close();
  });
  const start = (args: string[] = [], env: Record<string, string> = {}) =>
    runScript('run', args, { DOCS_PORT: docs, MOCK_PORT: mock, SANDBOX_PORT: sandbox, ...env });

  test.each([
    { args: ['start'], command: 'npm start' },
    { args: ['start', '--lang', 'en'], command: 'npm start -- --lang en' },
    { args: ['dev'], command: 'npm run dev' },
  ])('are all named, with one line that goes on: $command', async ({ args, command }) => {
    const { printed, exited } = start(args);
    expect(await exited).toBe(2);
    expect(printed.out).toBe('');
    const [first, second, how, line = '', ...rest] = printed.err.split('\n');
    expect([first, second, how, rest]).toEqual([
      `Port ${docs} for docs is in use.`,
      `Port ${sandbox} for sandbox is in use.`,
      'End what uses them, or start on free ports:',
      [''],
    ]);
    const [, ownDocs, ownMock, ownSandbox, typed] =
      /^ {2}DOCS_PORT=(\d+) MOCK_PORT=(\d+) SANDBOX_PORT=(\d+) (.+)$/.exec(line) ?? [];
    expect([ownMock, typed]).toEqual([mock, command]);
    for (const port of [ownDocs, ownSandbox]) {
      const probe = createServer().listen(Number(port), '127.0.0.1');
      await once(probe, 'listening');
      probe.close();
    }
    expect(new Set([ownDocs, ownMock, ownSandbox]).size).toBe(3);
  });

  test('are named in Chinese to who asks for it', async () => {
    const { printed, exited } = start(['start', '--lang', 'zh-CN'], { DOCS_PORT: `${await freePort()}` });
    expect(await exited).toBe(2);
    expect(printed.err).toMatch(
      `沙箱的端口 ${sandbox} 已被占用。\n请结束占用端口的程序，或换用空闲的端口：\n`,
    );
    expect(printed.err).toMatch(/ npm start -- --lang zh-CN\n$/);
  });
});

test.each([
  [['--lang'], 'These arguments are unknown: --lang.'],
  [['--port', '4401'], 'These arguments are unknown: --port 4401.'],
  [['zh-CN'], 'These arguments are unknown: zh-CN.'],
  [['--lang', 'fr'], 'There are no texts in the language "fr". Use: npm start -- --lang en | zh-CN'],
])('the arguments %j are rejected', async (args, message) => {
  const { printed, exited } = runScript('run', ['start', ...args]);
  expect(await exited).toBe(2);
  expect(printed.err).toContain(message);
});

describe('in a small clone', () => {
  let clone: SmallClone;
  beforeEach(async () => {
    clone = await makeSmallClone();
  });
  afterEach(() => clone.remove());
  const isServing = (printed: { all: string }) =>
    vi.waitFor(() => expect(printed.all).toContain('Ctrl+C ends all three.'), { timeout: 30_000 });
  const end = async (child: ChildProcess) => {
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(clone.processes()).toEqual([]), { timeout: 15_000 });
  };
  const responds = async (port: string) => (await fetch(`http://127.0.0.1:${port}`)).ok;

  test('a service that dies is reported and started again; the others stay', async () => {
    const { child, printed } = clone.start('npm', ['start']);
    await isServing(printed);
    const pidOf = (part: string) => clone.processes().find(({ command }) => command.includes(part))?.pid ?? 0;
    const [docs, mock] = [pidOf('serve.mjs'), pidOf('vpcep-mock.mjs')];
    process.kill(docs, 'SIGKILL');
    await vi.waitFor(() =>
      expect(printed.all).toContain('Docs stopped (SIGKILL). It is started again in 0.5 s'),
    );
    expect(await responds(clone.ports.MOCK_PORT)).toBe(true);
    await vi.waitFor(async () => expect(await responds(clone.ports.DOCS_PORT)).toBe(true), {
      timeout: 10_000,
    });
    expect(pidOf('serve.mjs')).not.toBe(docs);
    expect(pidOf('vpcep-mock.mjs')).toBe(mock);
    await end(child);
  });

  test('a service that dies before it is ready ends the start with its exit code', async () => {
    writeFileSync(join(clone.folder, 'packages/mock/bin/vpcep-mock.mjs'), 'process.exit(7)');
    const { child, printed } = clone.start('npm', ['start']);
    expect(await exitCodeOf(child)).toBe(7);
    expect(printed.all).toContain('Mock stopped before it was ready (7).');
    expect(clone.processes()).toEqual([]);
  });

  test('a second start waits for the build of the first, then names the port in use', async () => {
    const wait = 'node -e "setTimeout(Date,3000)"';
    writeFileSync(
      join(clone.folder, 'packages/mock/package.json'),
      JSON.stringify({ name: 'mock', scripts: { build: wait } }),
    );
    const { fingerprint } = await import(pathToFileURL(join(clone.folder, 'scripts/install.mjs')).href);
    writeFileSync(join(clone.folder, 'node_modules/.installed-from'), fingerprint());
    const first = clone.start('npm', ['start']);
    await vi.waitFor(
      () => expect(clone.processes().some(({ command }) => command.includes('setTimeout'))).toBe(true),
      { timeout: 20_000 },
    );
    const second = clone.start('npm', ['start']);
    expect(await exitCodeOf(second.child)).toBe(2);
    expect(second.printed.all).toContain('Another command is installing or building in this clone');
    expect(second.printed.all).toMatch(/Port \d+ for docs is in use\./);
    await isServing(first.printed);
    await end(first.child);
  });

  test('ports are looked at before anything is installed', async () => {
    const installed = join(clone.folder, 'node_modules/.installed-from');
    rmSync(installed);
    const { child, printed } = clone.start('npm', ['start'], { MOCK_PORT: clone.ports.DOCS_PORT });
    expect(await exitCodeOf(child)).toBe(2);
    expect(printed.all).not.toContain('Installing');
    expect(existsSync(installed)).toBe(false);
  });

  test('--lang is the language of the terminal, and of mock and sandbox', async () => {
    const { child, printed } = clone.start('npm', ['start', '--', '--lang', 'zh-CN']);
    await vi.waitFor(() => expect(printed.all).toContain('按 Ctrl+C 全部结束。'), { timeout: 30_000 });
    for (const server of ['vpcep-mock.mjs', 'vpcep-sandbox.mjs']) {
      const { command } = clone.processes().find((process) => process.command.includes(server)) ?? {};
      expect(command, server).toContain('--lang zh-CN');
    }
    const ports = `--mock-port ${clone.ports.MOCK_PORT} --sandbox-port ${clone.ports.SANDBOX_PORT}`;
    const { command } = clone.processes().find((process) => process.command.includes('serve.mjs')) ?? {};
    expect(command).toContain(ports);
    await end(child);
  });

  test('two services on one port are named', async () => {
    const { child, printed } = clone.start('npm', ['start'], { MOCK_PORT: clone.ports.DOCS_PORT });
    expect(await exitCodeOf(child)).toBe(2);
    expect(printed.all).toContain(
      `DOCS_PORT and MOCK_PORT are both ${clone.ports.DOCS_PORT}. Give each a port of its own.`,
    );
  });

  test('what is on this machine is not asked through a proxy', async () => {
    const asked: unknown[] = [];
    const proxy = createHttpServer((request, response) => {
      asked.push(request.url);
      response.writeHead(502).end();
    });
    proxy.on('connect', (request, socket) => {
      asked.push(request.url);
      socket.end();
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const { child, printed } = clone.start('npm', ['start'], {
      HTTP_PROXY: url,
      http_proxy: url,
      NODE_USE_ENV_PROXY: '1',
    });
    await isServing(printed);
    await end(child);
    proxy.close();
    expect(asked).toEqual([]);
  });

  test('goes on serving when nobody reads what it prints', async () => {
    const { child } = clone.start('sh', ['-c', 'npm start 2>&1 | head -1 > first-line']);
    await vi.waitFor(async () => expect(await responds(clone.ports.DOCS_PORT)).toBe(true), {
      timeout: 20_000,
    });
    expect((await exitedWithin(child, 3_000)).valueOf()).toBe(false);
    expect(await responds(clone.ports.SANDBOX_PORT)).toBe(true);
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await vi.waitFor(() => expect(clone.processes()).toEqual([]), { timeout: 15_000 });
  });
});

const exitCodeOf = async (child: ChildProcess) => (await once(child, 'exit'))[0];
const exitedWithin = (child: ChildProcess, ms: number) =>
  Promise.race([
    once(child, 'exit').then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, ms, false)),
  ]);

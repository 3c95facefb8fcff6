import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { languages } from '@vpcep/contract';
import { startCommand } from '@vpcep/server/command';
import { expectCannotStart, runHere, send } from '@vpcep/testing';
import { describe, expect, test } from 'vitest';
import { command } from '../src/cli.ts';
import { sample } from './support/contract.ts';
import { startUpstream } from './support/upstream.ts';

const bin = fileURLToPath(new URL('../bin/vpcep-mock.mjs', import.meta.url));
const { path } = sample('getEndpointService');

interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the command; `run` may look at what it printed and stop it. It never outlives the test. */
async function vpcepMock(
  args: string[],
  run?: (url: string, stop: (signal: NodeJS.Signals) => void, child: ChildProcess) => Promise<unknown>,
): Promise<Finished> {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const listening = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output.stdout += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+(?=\n)/.exec(output.stdout);
      if (url && output.stdout.includes('curl')) resolve(url[0]);
    });
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const bound = setTimeout(() => child.kill('SIGKILL'), 15_000);
  try {
    const url = await Promise.race([listening, ended]);
    if (run && typeof url === 'string') await run(url, (signal) => child.kill(signal), child);
    return { code: await ended, ...output };
  } finally {
    clearTimeout(bound);
    child.kill('SIGKILL');
  }
}

/** Runs the command in this process, where it cannot start or only says something. */
const run = (args: readonly string[]) => runHere(() => startCommand(command, args));

test.each([
  ['SIGINT', 'en', 'Mock of the VPC endpoint service API: http', 'Try it:', 'Stopped.'],
  ['SIGTERM', 'zh-CN', '终端节点服务 API 的模拟服务：http', '试一试：', '已停止。'],
] as const)('serves until %s, in %s', async (signal, language, headline, tryIt, stopped) => {
  const { code, stdout, stderr } = await vpcepMock(['--port', '0', '--lang', language], async (url, stop) => {
    expect((await send(url, { path })).status).toBe(200);
    const refusal = await send(url, { path: '/nowhere' });
    expect(/\p{Script=Han}/u.test(refusal.body.error_msg)).toBe(language === 'zh-CN');
    stop(signal);
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(headline);
  expect(stdout).toMatch(new RegExp(`${tryIt}\n  curl -i -H "X-Auth-Token: demo" "http://127.0.0.1:.*"\n`));
  expect(stdout).toContain(`GET ${path} 200 serviceAvailable\n`);
  expect(stdout.endsWith(`${stopped}\n`)).toBe(true);
});

test('--quiet leaves out the requests', async () => {
  const { code, stdout } = await vpcepMock(['--port=0', '--quiet', '--dynamic'], async (url, stop) => {
    await send(url, { path });
    stop('SIGINT');
  });
  expect(code).toBe(0);
  expect(stdout).not.toContain('200');
});

test('goes on serving when nobody reads its log any more', async () => {
  const { code, stderr } = await vpcepMock(['--port', '0'], async (url, stop, child) => {
    child.stdout?.destroy();
    for (let count = 0; count < 5; count++) expect((await send(url, { path })).status).toBe(200);
    stop('SIGINT');
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('--proxy with --errors checks a real server', async () => {
  const upstream = await startUpstream();
  upstream.answerWith({ body: '{}' });
  const args = ['--port', '0', '--proxy', upstream.url, '--errors'];
  const { code, stdout } = await vpcepMock(args, async (url, stop) => {
    expect((await send(url, { path })).status).toBe(502);
    stop('SIGINT');
  });
  await upstream.close();
  expect(code).toBe(0);
  expect(stdout).toContain(`Checking ${upstream.url} against the contract: http`);
  expect(stdout).toContain('502 APIGW.0201');
});

test('stops at once although a browser keeps its connection open', async () => {
  let since = 0;
  await vpcepMock(['--port', '0'], async (url, stop) => {
    await send(url, { path, headers: { Connection: 'keep-alive' } });
    since = Date.now();
    stop('SIGINT');
  });
  expect(Date.now() - since).toBeLessThan(1500);
});

describe('what cannot be carried out: one line and exit code 2', () => {
  test.each<[args: string[], english: string, chinese: string]>([
    [['--prot', '1'], 'Unknown option --prot.', '未知选项 --prot。'],
    [['-x'], 'Unknown option -x.', '未知选项 -x。'],
    [['spec.yaml'], 'Unexpected argument spec.yaml.', '多余的参数 spec.yaml。'],
    [['--port'], 'The option --port needs a value.', '选项 --port 缺少取值。'],
    [['--port', '--quiet'], 'The option --port needs a value.', '选项 --port 缺少取值。'],
    [['--host='], 'The option --host needs a value.', '选项 --host 缺少取值。'],
    [['--dynamic=yes'], 'The option --dynamic takes no value.', '选项 --dynamic 不接受取值。'],
    [['--port', '65536'], '--port 65536 is not a port', '--port 65536 不是有效的端口'],
    [['--port', '4e3'], '--port 4e3 is not a port', '--port 4e3 不是有效的端口'],
    [
      ['--proxy', 'somewhere'],
      '--proxy somewhere is not a usable address',
      '--proxy somewhere 不是可用的地址',
    ],
    [['--errors'], 'The option --errors only works with --proxy', '选项 --errors 只能与 --proxy <URL> 同用'],
    [
      ['--proxy', 'http://127.0.0.1:1', '--dynamic'],
      'The option --dynamic does not work with --proxy',
      '选项 --dynamic 不能与 --proxy 同用',
    ],
    [['--port', '0', '--host', '192.0.2.1'], 'Cannot listen on 192.0.2.1', '无法监听 192.0.2.1 的端口 0'],
  ])('%j', async (args, en, chinese) => {
    await expectCannotStart(run, 'vpcep-mock', args, { en, 'zh-cn': chinese });
  });

  test.each(['http://me:secret@127.0.0.1:1', 'HTTP://me:se/secret@127.0.0.1', 'ftp://127.0.0.1?key=secret'])(
    'a secret in --proxy %s is not repeated',
    async (proxy) => {
      const { code, stderr } = await run(['--port', '0', '--proxy', proxy]);
      expect(code).toBe(2);
      expect(stderr).not.toContain('secret');
    },
  );

  test('a language that the contract lacks', async () => {
    const tags = languages.map(({ tag }) => tag).join(', ');
    const { code, stderr } = await run(['--lang', 'tlh']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `vpcep-mock: The contract has no language tlh. Use one of: ${tags}.\n`,
    });
  });

  test.each([
    ['en', 'The upstream URL cannot be reached (connect ECONNREFUSED'],
    ['zh-CN', '无法连接上游 URL（connect ECONNREFUSED'],
  ])('an upstream that is not there, in %s', async (language, text) => {
    const gone = await startUpstream();
    await gone.close();
    const { code, stdout, stderr } = await run(['--proxy', gone.url, '--port', '0', '--lang', language]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`vpcep-mock: ${text.replace('URL', gone.url)}`);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test('a port in use', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, stderr } = await vpcepMock(['--port', String(port)]);
    holder.close();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `vpcep-mock: Port ${port} on 127.0.0.1 is in use. Choose another with --port, or a free one with --port 0.\n`,
    });
  });
});

test.each([
  ['en', 'Usage: vpcep-mock [options]', 'zh-CN (简体中文)'],
  ['zh-CN', '用法：vpcep-mock [选项]', 'zh-CN（简体中文）'],
])('--help in %s names every option', async (language, usage, languages) => {
  const { code, stdout } = await run(['--help', '--lang', language]);
  expect(code).toBe(0);
  for (const text of [usage, languages]) expect(stdout).toContain(text);
  for (const option of ['port', 'host', 'lang', 'dynamic', 'proxy', 'errors', 'quiet', 'help', 'version']) {
    expect(stdout).toContain(`--${option}`);
  }
});

test('--version is that of the package', async () => {
  const { version } = createRequire(import.meta.url)('../package.json');
  expect(await vpcepMock(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

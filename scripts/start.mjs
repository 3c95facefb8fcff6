// `npm start`: builds what is not built yet, then serves docs, mock and sandbox until Ctrl-C. One that dies is started
// again; the others stay.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { alone } from './lock.mjs';
import { watcher } from './processes.mjs';
import { fail, inReadersLanguage, repositoryRoot, say, sayToStandardError } from './terminal.mjs';
import { turbo } from './turbo.mjs';

const services = [
  {
    name: { en: 'Docs', 'zh-CN': '文档' },
    variable: 'DOCS_PORT',
    port: readPort('DOCS_PORT', 4400),
    command: (port) => ['apps/docs/serve.mjs', '--port', `${port}`],
    path: '/',
  },
  {
    name: { en: 'Mock', 'zh-CN': '模拟服务' },
    variable: 'MOCK_PORT',
    port: readPort('MOCK_PORT', 4010),
    command: (port) => ['packages/mock/bin/vpcep-mock.mjs', '--port', `${port}`, '--quiet'],
    path: '',
  },
  {
    name: { en: 'Sandbox', 'zh-CN': '沙箱' },
    variable: 'SANDBOX_PORT',
    port: readPort('SANDBOX_PORT', 4020),
    command: (port) => ['packages/sandbox/bin/vpcep-sandbox.mjs', '--port', `${port}`, '--log', 'off'],
    path: '',
  },
];
// The project and the service of the contract's examples.
const sample =
  '/v1/6e9dfd51d1124e8d8498dce894923a0d/vpc-endpoint-services/4189d3c2-8882-4871-a3c2-d380272eed83';
const readyWithinMs = 30_000;
/** Milliseconds until a service that died is started again: at first, and at most when it dies again and again. */
const restart = { first: 500, most: 30_000 };
/** A service that ran so many milliseconds has recovered. */
const stableAfterMs = 60_000;

requireDifferentPorts();
for (const service of services) await requireFreePort(service);

say({
  en: 'Building the contract, the client, the servers and the docs (what is built already is taken from the cache) …',
  'zh-CN': '正在构建契约、客户端、两个服务器与文档（已构建的部分取自缓存）……',
});
if ((await alone(() => turbo('build', '--output-logs=errors-only'))) !== 0) {
  fail({ en: 'The build failed (see above).', 'zh-CN': '构建失败（原因见上）。' });
}
// Another start may have been quicker.
for (const service of services) await requireFreePort(service);

const children = new Map();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

for (const service of services) serve(service);
await Promise.all(services.map(untilReady));
if (!stopping) announce();

/** Starts a service. When it dies after it was ready it is started again; before that, the start has failed. */
function serve(service, wait = restart.first) {
  const startedAt = Date.now();
  const child = spawn('node', ['--import', watcher, ...service.command(service.port)], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.set(service, child);
  child.on('exit', async (code, signal) => {
    if (stopping) return;
    const name = inReadersLanguage(service.name);
    const how = signal ?? code;
    if (!service.ready) {
      sayToStandardError({
        en: `${name} stopped before it was ready (${how}).`,
        'zh-CN': `${name}在就绪之前退出（${how}）。`,
      });
      return stop(code || 1);
    }
    const again = Date.now() - startedAt > stableAfterMs ? restart.first : wait;
    sayToStandardError({
      en: `${name} stopped (${how}). It is started again in ${again / 1000} s; the others go on.`,
      'zh-CN': `${name}已退出（${how}）。${again / 1000} 秒后重新启动，其他服务不受影响。`,
    });
    await sleep(again);
    if (!stopping) serve(service, Math.min(again * 2, restart.most));
  });
}

function announce() {
  const [docs, mock, sandbox] = services.map((service) => `http://localhost:${service.port}`);
  say({
    en: `
  Docs     ${docs}
  Mock     ${mock}   responds with the contract's examples
  Sandbox  ${sandbox}   remembers what you create and modify

Try the mock:
  curl -H 'X-Auth-Token: any-token' ${mock}${sample}

Ctrl-C ends all three.`,
    'zh-CN': `
  文档      ${docs}
  模拟服务  ${mock}   以契约中的示例作答
  沙箱      ${sandbox}   记住您创建和修改的内容

试一试模拟服务：
  curl -H 'X-Auth-Token: any-token' ${mock}${sample}

按 Ctrl-C 全部结束。`,
  });
}

async function untilReady(service) {
  const { name, port, path, variable } = service;
  const deadline = Date.now() + readyWithinMs;
  while (!stopping) {
    try {
      await respondsOn(port, path);
      service.ready = true;
      return;
    } catch (cause) {
      if (Date.now() > deadline) {
        const label = inReadersLanguage(name);
        sayToStandardError({
          en: `${label} does not respond on port ${port} (${cause.message}). Try another port with ${variable}.`,
          'zh-CN': `${label}在端口 ${port} 上没有响应（${cause.message}）。请用 ${variable} 换一个端口。`,
        });
        return stop(1);
      }
      await sleep(100);
    }
  }
}

/** Resolves when there is a response. The agent is one that no setting of the environment sends to a proxy. */
async function respondsOn(port, path) {
  const request = get({ host: '127.0.0.1', port, path, agent: new Agent(), timeout: 5_000 });
  request.on('timeout', () => request.destroy(new Error('5 s without a response')));
  const [response] = await once(request, 'response');
  response.destroy();
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  const running = [...children.values()].filter(
    (child) => child.exitCode === null && child.signalCode === null,
  );
  const ended = running.map((child) => once(child, 'exit'));
  for (const child of running) child.kill('SIGTERM');
  await Promise.race([Promise.all(ended), sleep(5_000)]);
  for (const child of running) child.kill('SIGKILL');
  process.exit(code);
}

function readPort(variable, standard) {
  const text = process.env[variable] ?? `${standard}`;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  return fail({
    en: `${variable} is not a port. Use a whole number from 1 to 65535.`,
    'zh-CN': `${variable} 的值不是端口。请使用 1 至 65535 的整数。`,
  });
}

function requireDifferentPorts() {
  for (const [index, service] of services.entries()) {
    const other = services.slice(0, index).find(({ port }) => port === service.port);
    if (!other) continue;
    fail({
      en: `${other.variable} and ${service.variable} are both ${service.port}. Give each a port of its own.`,
      'zh-CN': `${other.variable} 和 ${service.variable} 都是 ${service.port}。请为每个服务指定不同的端口。`,
    });
  }
}

async function requireFreePort({ name, port, variable }) {
  const probe = createServer();
  const taken = await new Promise((resolve) => {
    probe.once('error', () => resolve(true));
    probe.listen(port, '127.0.0.1', () => resolve(false));
  });
  if (taken) {
    fail({
      en: `Port ${port} for ${name.en.toLowerCase()} is in use. End what uses it, or choose another: ${variable}=${port + 1} npm start`,
      'zh-CN': `${name['zh-CN']}的端口 ${port} 已被占用。请结束占用它的程序，或换一个端口：${variable}=${port + 1} npm start`,
    });
  }
  await new Promise((resolve) => probe.close(resolve));
}

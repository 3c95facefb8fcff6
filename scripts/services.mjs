// Servers that run until this process is told to end. One that dies is started again; the others stay.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { watcher } from './processes.mjs';
import { fail, inReadersLanguage, repositoryRoot, sayToStandardError } from './terminal.mjs';

const readyWithinMs = 30_000;
/** Milliseconds until a service that died is started again: at first, and at most when it dies again and again. */
const restartDelay = { first: 500, most: 30_000 };
/** A service that ran so many milliseconds has recovered. */
const stableAfterMs = 60_000;

/** The contract's mock and sandbox, which every set of services has. */
export const mockAndSandbox = [
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

/** A server of the docs, which listens on DOCS_PORT. */
export const docsService = (command) => ({
  name: { en: 'Docs', 'zh-CN': '文档' },
  variable: 'DOCS_PORT',
  port: readPort('DOCS_PORT', 4400),
  command,
  path: '/',
});

/** Ends the process, and says why, unless every service has a free port of its own. */
export async function requirePorts(services) {
  requireDifferentPorts(services);
  for (const service of services) await requireFreePort(service);
}

const children = new Map();
let stopping = false;

/** Starts the services, and resolves when all of them respond: to false when the process ends instead. */
export async function serveAll(services) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  for (const service of services) serve(service);
  await Promise.all(services.map(untilReady));
  return !stopping;
}

/** Starts a service again, with what it reads as it is now. */
export function restart(service) {
  service.restarting = true;
  children.get(service)?.kill('SIGTERM');
}

/** Starts a service. When it dies after it was ready it is started again; before that, the start has failed. */
function serve(service, wait = restartDelay.first) {
  const startedAt = Date.now();
  const child = spawn('node', ['--import', watcher, ...service.command(service.port)], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.set(service, child);
  child.on('exit', async (code, signal) => {
    if (stopping) return;
    if (service.restarting) {
      service.restarting = false;
      return serve(service);
    }
    const name = inReadersLanguage(service.name);
    const how = signal ?? code;
    if (!service.ready) {
      sayToStandardError({
        en: `${name} stopped before it was ready (${how}).`,
        'zh-CN': `${name}在就绪之前退出（${how}）。`,
      });
      return stop(code || 1);
    }
    const again = Date.now() - startedAt > stableAfterMs ? restartDelay.first : wait;
    sayToStandardError({
      en: `${name} stopped (${how}). It is started again in ${again / 1000} s; the others go on.`,
      'zh-CN': `${name}已退出（${how}）。${again / 1000} 秒后重新启动，其他服务不受影响。`,
    });
    await sleep(again);
    if (!stopping) serve(service, Math.min(again * 2, restartDelay.most));
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

function requireDifferentPorts(services) {
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

// Servers that run until this process is told to end. One that dies is started again; the others stay.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPorts } from './ports.mjs';
import { watcher } from './processes.mjs';
import { inReadersLanguage, repositoryRoot, sayToStandardError, spokenLanguage } from './terminal.mjs';

const readyWithinMs = 30_000;
/** Milliseconds until a service that died is started again: at first, and at most when it dies again and again. */
const restartDelay = { first: 500, most: 30_000 };
/** A service that ran so many milliseconds has recovered. */
const stableAfterMs = 60_000;

const ports = readPorts();

/** The contract's mock and sandbox, which every set of services has. */
export const mockAndSandbox = [
  {
    ...ports.mock,
    command: (port) => ['packages/mock/bin/vpcep-mock.mjs', '--port', `${port}`, '--quiet', ...language()],
    path: '',
  },
  {
    ...ports.sandbox,
    command: (port) => [
      ...['packages/sandbox/bin/vpcep-sandbox.mjs', '--port', `${port}`, '--log', 'off'],
      ...language(),
    ],
    path: '',
  },
];

/** A server of the docs. Its command is made from all three ports. */
export const docsService = (command) => ({
  ...ports.docs,
  command: () => command({ docs: ports.docs.port, mock: ports.mock.port, sandbox: ports.sandbox.port }),
  path: '/',
});

/** Errors of mock and sandbox are in the language of the terminal's messages. */
const language = () => ['--lang', spokenLanguage()];

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
    const name = labelOf(service);
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
  const { port, path, variable } = service;
  const deadline = Date.now() + readyWithinMs;
  while (!stopping) {
    try {
      await respondsOn(port, path);
      service.ready = true;
      return;
    } catch (cause) {
      if (Date.now() > deadline) {
        const label = labelOf(service);
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

/** The name of a service, as a sentence begins with it. */
function labelOf({ name }) {
  const [first = '', ...rest] = inReadersLanguage(name);
  return first.toUpperCase() + rest.join('');
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

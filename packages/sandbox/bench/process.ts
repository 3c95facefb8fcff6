import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import freePort from 'get-port';

/** Clock ticks a second that Linux counts CPU time in. */
const ticksPerSecond = 100;

/** How long a server may take to answer, in milliseconds. */
const patience = 60_000;

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** From its start to its first answer, in milliseconds. */
  readonly readyAfter: number;
  /** CPU time that the process has used so far, in microseconds. */
  cpu(): number;
  /** Resident memory, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits for its first answer.
 *
 * @param args for Node; `PORT` in them stands for the port
 * @param probe the path that is asked for
 */
export async function startServer(
  args: readonly string[],
  probe: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    args.map((argument) => argument.replace('PORT', String(port))),
    { stdio: 'ignore', env: { ...process.env, ...env, BENCH_PORT: String(port) } },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilAnswered(url + probe, child);
  const readyAfter = performance.now() - startedAt;
  return {
    url,
    readyAfter,
    cpu() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6;
    },
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
    },
    stop() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

async function untilAnswered(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      const response = await fetch(url, { headers: { 'X-Auth-Token': 'bench' } });
      await response.arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > until || child.exitCode !== null) {
        child.kill('SIGKILL');
        throw new Error(`No answer from ${url}.`, { cause: error });
      }
      await wait(5);
    }
  }
}

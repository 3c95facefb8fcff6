import { type ChildProcess, execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import type { FaultName } from '../../src/index.ts';
import { exchange } from './exchange.ts';
import type { Result, Rig, RigOptions } from './rigs.ts';
import { behaviours } from './upstream.ts';

/** How a fault is brought about. */
export interface Injection {
  /** How the process is started, where that is part of it. */
  readonly start?: RigOptions;
  /**
   * Breaks it.
   *
   * @returns what restores it; and what became of requests that are part of the fault
   */
  inject(rig: Rig): Promise<{ restore: () => Promise<unknown>; results?: Result[] }>;
}

const nothing = async () => {};

/** Acts on what a program writes to. */
const output = (act: (stream: Readable) => void, undo: (stream: Readable) => void = () => {}): Injection => ({
  async inject({ program: { child } }) {
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    streams.forEach(act);
    return { restore: async () => streams.forEach(undo) };
  },
});

const toggled = (fault: FaultName): Injection => ({
  async inject({ program, upstream }) {
    await program.toggle(fault);
    // What is connected needs no name.
    upstream?.disconnect();
    return { restore: () => program.toggle(fault) };
  },
});

const upstream = (fault: keyof typeof behaviours): Injection => ({
  async inject(rig) {
    rig.upstream?.behave(behaviours[fault]);
    return { restore: async () => rig.upstream?.behave(undefined) };
  },
});

/** Sets a limit of a running process, and says how to lift it again. */
function limit(child: ChildProcess, resource: 'fsize' | 'nofile', value: number): () => unknown {
  const prlimit = (...args: string[]) =>
    execFileSync('prlimit', [`--pid=${child.pid}`, ...args], { encoding: 'utf8' }).trim();
  const before = prlimit(`--${resource}`, '--noheadings', '--raw', '--output=SOFT');
  prlimit(`--${resource}=${value}:`);
  return () => child.exitCode ?? prlimit(`--${resource}=${before}:`);
}

/** Lets a running process write no more to files. */
const diskFull: Injection = {
  async inject({ program: { child }, upstream }) {
    const lift = limit(child, 'fsize', 1);
    upstream?.disconnect();
    return { restore: async () => lift() };
  },
};

/**
 * Leaves a running process no descriptor: numbers above the highest one in use are forbidden, and connections take those below.
 * A limit below the numbers in use would be another fault: Node could not even close a connection that it cannot accept.
 */
const noDescriptors: Injection = {
  async inject({ program: { child, urls }, upstream }) {
    upstream?.disconnect();
    const [url] = urls;
    if (!url) {
      // It accepts no connections.
      const lift = limit(child, 'nofile', 1);
      return { restore: async () => lift() };
    }
    await setTimeout(300);
    const used = readdirSync(`/proc/${child.pid}/fd`).map(Number);
    const lift = limit(child, 'nofile', Math.max(...used) + 1);
    const { hostname, port } = new URL(url);
    const taking = Array.from({ length: 64 }, () => connect(Number(port), hostname).on('error', () => {}));
    await setTimeout(300);
    return {
      async restore() {
        for (const socket of taking) socket.destroy();
        lift();
      },
    };
  },
};

/** Changes the database of a sandbox as its administrator, from another database. */
const database = (
  change: (sql: Sql, name: string) => Promise<unknown>,
  undo: (sql: Sql, name: string) => Promise<unknown>,
): Injection => ({
  start: { postgres: true },
  async inject({ database: url = '' }) {
    const name = new URL(url).pathname.slice(1);
    const sql = postgres(url.replace(/[^/]+$/, 'postgres'), { max: 1, onnotice: () => {} });
    const disconnect = () =>
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${name}`;
    await change(sql, name);
    await disconnect();
    return {
      async restore() {
        await undo(sql, name);
        await disconnect();
        await sql.end();
      },
    };
  },
});

/** Values that no clock can show: beyond what a date holds, or what the API can write. */
const impossibleTimes = [
  { advance: '2400000000h' },
  { advance: `${'9'.repeat(400)}h` },
  { freeze: '+275760-09-13T00:00:00.000Z' },
  { freeze: '-271821-04-20T00:00:00.000Z' },
];

/** How each fault is brought about. */
export const injections: Readonly<Record<FaultName, Injection>> = {
  'output-closed': output((stream) => stream.destroy()),
  'output-stalled': output(
    (stream) => stream.pause(),
    (stream) => stream.resume(),
  ),
  'disk-full': diskFull,
  'database-locked': {
    start: { postgres: true },
    async inject({ database: url = '' }) {
      const sql = postgres(url, { max: 1, onnotice: () => {} });
      const tables = await sql<{ name: string }[]>`
        SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;
      await sql.unsafe(`BEGIN; LOCK TABLE ${tables.map(({ name }) => name).join(', ')}`);
      return {
        async restore() {
          await sql.unsafe('ROLLBACK');
          await sql.end();
        },
      };
    },
  },
  'database-stopped': {
    start: { postgres: true },
    async inject({ database: url = '' }) {
      const name = new URL(url).pathname.slice(1);
      const sql = postgres(url.replace(/[^/]+$/, 'postgres'), { max: 1, onnotice: () => {} });
      const backends = await sql<{ pid: number }[]>`SELECT pid FROM pg_stat_activity WHERE datname = ${name}`;
      await sql.end();
      for (const { pid } of backends) process.kill(pid, 'SIGSTOP');
      return {
        async restore() {
          for (const { pid } of backends) process.kill(pid, 'SIGCONT');
        },
      };
    },
  },
  'database-read-only': database(
    (sql, name) => sql.unsafe(`ALTER DATABASE ${name} SET default_transaction_read_only = on`),
    (sql, name) => sql.unsafe(`ALTER DATABASE ${name} RESET default_transaction_read_only`),
  ),
  'database-gone': database(
    (sql, name) => sql.unsafe(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`),
    (sql, name) => sql.unsafe(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`),
  ),
  'no-descriptors': noDescriptors,
  'clock-ahead': toggled('clock-ahead'),
  'clock-behind': toggled('clock-behind'),
  'names-not-resolved': toggled('names-not-resolved'),
  'clock-out-of-range': {
    async inject({ program }) {
      const [, control = ''] = program.urls;
      const results: Result[] = [];
      for (const time of impossibleTimes) {
        const observed = await exchange(control, 'POST', '/clock', JSON.stringify(time));
        results.push(
          'status' in observed
            ? { kind: 'error', status: observed.status }
            : { kind: 'closed', reason: observed.closed },
        );
      }
      return { restore: nothing, results };
    },
  },
  'upstream-gone': {
    async inject(rig) {
      await rig.upstream?.stop();
      return { restore: async () => rig.upstream?.resume() };
    },
  },
  'upstream-resets': upstream('upstream-resets'),
  'upstream-stops-halfway': upstream('upstream-stops-halfway'),
  'upstream-garbage': upstream('upstream-garbage'),
  'upstream-endless': upstream('upstream-endless'),
  'upstream-bomb': upstream('upstream-bomb'),
  'upstream-silent': upstream('upstream-silent'),
  'upstream-drips': upstream('upstream-drips'),
  'memory-limited': {
    start: { nodeOptions: ['--max-old-space-size=128'] },
    async inject(rig) {
      // What the client reads is large; servers are sent what is.
      const calls = rig.operations.includes('GET') ? undefined : rig.upstream;
      calls?.behave(behaviours['upstream-endless']);
      const results = await rig.overload();
      calls?.behave(undefined);
      return { restore: nothing, results };
    },
  },
};

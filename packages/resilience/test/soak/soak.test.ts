import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, test } from 'vitest';
import { type Fault, type FaultName, faults, type Outcome, type Target } from '../../src/index.ts';
import { creates, operations } from '../support/contract.ts';
import { patience } from '../support/exchange.ts';
import { injections } from '../support/injections.ts';
import { stopPostgres } from '../support/postgres.ts';
import { keeps, recovery } from '../support/promises.ts';
import { type Result, type Rig, type RigOptions, startRig } from '../support/rigs.ts';

const long = process.env.RESILIENCE_TESTS === 'long';

/** How long the soak takes, in milliseconds. */
const duration = Number(process.env.SOAK_SECONDS ?? (long ? 3600 : 20)) * 1000;

/** How many services the sandbox keeps meanwhile. */
const services = 500;

/** The pause between two requests to one program, in milliseconds, and how many may be under way. */
const pause = 200;
const mostUnderWay = 100;

/** How long a connection that a fault has broken may stay in a pool, in milliseconds: servers keep idle ones for 5 seconds. */
const settle = 5000;

/**
 * By how much the memory of a program may have grown between the first and the last part of the soak. In the short form, the
 * client may still hold bodies at their limit that are not collected yet.
 */
const growthOf = (target: Target): number => (long ? 1.25 : target === 'client' ? 5 : 2);

/** How many descriptors more than at the start a program may hold at the end: what the runtime opens at its first use. */
const moreDescriptors = 8;

/** What is soaked, and how it is started. */
const subjects: Readonly<Record<string, readonly [target: Target, options: RigOptions]>> = {
  mock: ['mock', {}],
  proxy: ['proxy', {}],
  'sandbox, file': ['sandbox', {}],
  'sandbox, PostgreSQL': ['sandbox', { postgres: true }],
  'docs server': ['docs', {}],
  client: ['client', {}],
};

/** Standard output that was closed stays closed; the other faults come and go. */
const lasting: readonly FaultName[] = ['output-closed'];

/** A time in which a fault may show. */
interface Window {
  readonly outcome: Outcome;
  readonly from: number;
  to: number;
}

afterAll(stopPostgres, 30_000);

test.concurrent.for(Object.entries(subjects))(
  `%s: ${duration / 1000} s with faults at random`,
  { timeout: duration + 300_000 },
  async ([name, [target, options]], { expect: check }) => {
    const rig = await startRig[target](options);
    try {
      const figures = await soak(rig, target, options);
      console.log(`${name}: ${JSON.stringify(figures)}`);
      check(figures.broken).toEqual([]);
      check(figures.requests.success).toBeGreaterThan(0);
      check(Object.keys(figures.faults).length).toBeGreaterThan(0);
      check(figures.descriptors.last).toBeLessThanOrEqual(figures.descriptors.first + moreDescriptors);
      check(figures.megabytes.last / figures.megabytes.first).toBeLessThan(growthOf(target));
      check(await poll(async () => (await inFlight(rig)) === 0, 5000)).toBe(true);
      check(await rig.findLost()).toEqual([]);
    } finally {
      check(await rig.stop()).toBe(0);
    }
  },
);

/** Lets callers come and go, and faults too, until the time is over; then waits for the last request. */
async function soak(rig: Rig, target: Target, { postgres = false }: RigOptions) {
  const asked = rig.operations.filter((name) => target !== 'sandbox' || !createsService(name));
  if (target === 'sandbox') await store(rig);
  const possible = faultsOf(target, postgres);

  const until = Date.now() + duration;
  const windows: Window[] = [];
  const broken: string[] = [];
  const requests: Record<string, number> = {};
  const injected: Record<string, number> = {};
  const memory: number[] = [];
  const first = descriptorsOf(rig);
  let underWay = 0;
  await Promise.all([callers(), leavers(), breaker(), observer()]);
  const last = await poll(() => underWay === 0, patience + 5000);
  if (!last) broken.push(`${underWay} requests are still under way.`);
  await wait(1000);
  // What is idle may stay in a pool for a while, on a busy machine for longer.
  await poll(() => descriptorsOf(rig) <= first + moreDescriptors, 2 * settle);
  const part = Math.ceil(memory.length / 5);
  return {
    requests,
    faults: injected,
    megabytes: { first: median(memory.slice(part, 2 * part)), last: median(memory.slice(-part)) },
    descriptors: { first, last: descriptorsOf(rig) },
    broken,
  };

  async function callers(): Promise<void> {
    while (Date.now() < until) {
      await wait(pause * (0.5 + Math.random()));
      if (underWay < mostUnderWay) void call();
    }
  }

  async function call(): Promise<void> {
    const from = Date.now();
    const operation = pick(asked);
    underWay++;
    try {
      const result = await rig.ask(operation, pick(rig.confirmed));
      requests[result.kind] = (requests[result.kind] ?? 0) + 1;
      if (!isExcused(result, from))
        broken.push(`${new Date().toISOString()} ${operation}: ${JSON.stringify(result)}`);
    } catch (error) {
      broken.push(`${operation}: ${error}`);
    } finally {
      underWay--;
    }
  }

  function isExcused(result: Result, from: number): boolean {
    // On a busy machine, this process may take longer than the 10 seconds that a server gives a request to arrive.
    if (result.kind === 'error' && result.status === 408) return true;
    const current = windows.filter((window) => window.to >= from);
    return keeps.works(result) || current.some(({ outcome }) => keeps[outcome](result));
  }

  /** Callers that leave in the middle of their request, or before its response. */
  async function leavers(): Promise<void> {
    const [url] = rig.program.urls;
    while (url && Date.now() < until) {
      await wait(10 * pause * Math.random());
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname).on('error', () => {});
      const head = `POST /v1/p/vpc-endpoint-services HTTP/1.1\r\nHost: a\r\nX-Sandbox-Fault: latency=30s\r\n`;
      socket.write(pick([head, `${head}Content-Length: 2\r\n\r\n{`, `${head}Content-Length: 2\r\n\r\n{}`]));
      void wait(1000 * Math.random()).then(() => socket.destroy());
    }
  }

  async function breaker(): Promise<void> {
    while (Date.now() < until) {
      await wait(1000 + 3000 * Math.random());
      const name = pick(possible);
      const outcome = (faults[name] as Fault).promises[target] ?? 'works';
      const window = { outcome, from: Date.now(), to: Number.POSITIVE_INFINITY };
      windows.push(window);
      const { restore, results = [] } = await injections[name].inject(rig);
      const wrong = results.filter((result) => !keeps[outcome](result));
      broken.push(...wrong.map((result) => `${name}: ${JSON.stringify(result)}`));
      injected[name] = (injected[name] ?? 0) + 1;
      await wait(1000 + 5000 * Math.random());
      await restore();
      if (!(await poll(works, recovery))) broken.push(`It does not recover from ${name}.`);
      window.to = Date.now() + settle;
    }
  }

  async function works(): Promise<boolean> {
    const results = await Promise.all(asked.map((operation) => rig.ask(operation)));
    return results.every(keeps.works);
  }

  async function observer(): Promise<void> {
    while (Date.now() < until) {
      await wait(Math.min(10_000, duration / 20));
      memory.push(memoryOf(rig));
    }
  }
}

/** Stores services, and the one that is asked for where nothing else is said. */
async function store(rig: Rig): Promise<void> {
  const [create = ''] = rig.operations.filter(createsService);
  while (rig.confirmed.length < services) await rig.ask(create);
}

function createsService(name: string): boolean {
  return operations.some((operation) => operation.id === name && creates(operation));
}

/** The faults that can be brought about in a running program and come to an end. */
function faultsOf(target: Target, postgres: boolean): FaultName[] {
  const names = Object.entries<Fault>(faults).flatMap(([key, { promises, slow = [] }]) =>
    promises[target] && !slow.includes(target) ? [key as FaultName] : [],
  );
  return names.filter((name) => {
    const { start = {} } = injections[name];
    return !lasting.includes(name) && !start.nodeOptions && (postgres || !start.postgres);
  });
}

/** Requests that wait for their response, as the sandbox counts them; 0 for the other programs. */
async function inFlight({ program }: Rig): Promise<number> {
  const [, control] = program.urls;
  if (!control) return 0;
  const text = await (await fetch(`${control}/metrics`)).text();
  return Number(/requests_in_flight (\d+)/.exec(text)?.[1]);
}

function descriptorsOf({ program }: Rig): number {
  return readdirSync(`/proc/${program.child.pid}/fd`).length;
}

/** Resident memory, in MB. */
function memoryOf({ program }: Rig): number {
  const status = readFileSync(`/proc/${program.child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
}

/** Asks again and again until the response is yes; whether it was in time. */
async function poll(done: () => boolean | Promise<boolean>, timeout: number): Promise<boolean> {
  const until = Date.now() + timeout;
  while (!(await done())) {
    if (Date.now() > until) return false;
    await wait(100);
  }
  return true;
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T;
}

function median(list: readonly number[]): number {
  return list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? Number.NaN;
}

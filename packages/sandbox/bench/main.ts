// Measures the sandbox beside its peers, one after the other in turns, and holds it to its budgets. The load generator shares
// the machine's processors with the server, so that the server's own CPU time a request says more than its throughput.
// BENCH_SECONDS and BENCH_ROUNDS change how long each run takes and how many there are; BENCH_STORED how many services the
// largest store has.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractPath, readContract } from '@vpcep/contract';
import { interleave, type Subject } from '../../../scripts/bench/interleave.ts';
import { createReport, showProgress } from '../../../scripts/bench/report.ts';
import { median, withSpread } from '../../../scripts/bench/statistics.ts';
import { startSandbox } from '../src/index.ts';
import { createLoad, type Load, type Run, run } from './load.ts';
import { startServer } from './process.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const stored = Number(process.env.BENCH_STORED ?? 1_000_000);

const project = '6e9dfd51d1124e8d8498dce894923a0d';
const id = '4189d3c2-8882-4871-a3c2-d380272eed83';
const details = `/v1/${project}/vpc-endpoint-services/${id}`;
const example = readContract().components.examples?.serviceAvailable?.value as Record<string, unknown>;
const answer = JSON.stringify(example);

const folder = mkdtempSync(join(tmpdir(), 'vpcep-bench-'));
const peer = (name: string) => [fileURLToPath(new URL(`peers/${name}.ts`, import.meta.url))];
const command = fileURLToPath(new URL('../bin/vpcep-sandbox.mjs', import.meta.url));
const prismCommand = fileURLToPath(
  new URL('../node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url),
);
const sandbox = (...args: string[]) => [
  command,
  '--port',
  'PORT',
  '--quota',
  'none',
  '--provisioning',
  '0',
  ...args,
];
const prism = (...args: string[]) => [
  prismCommand,
  'mock',
  '-p',
  'PORT',
  '-h',
  '127.0.0.1',
  ...args,
  contractPath(),
];
const env = { BENCH_ANSWER: answer };

const report = createReport();
try {
  await measure();
  report.finish();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const seed = seedFile();
  const read: Load = { method: 'GET', path: () => details };
  const reading = await compare('Details, 50 connections', read, {
    bare: peer('bare'),
    sandbox: sandbox('--log', 'off', '--seed', seed),
    'sandbox, JSON log': sandbox('--log', 'json', '--seed', seed),
    Fastify: peer('fastify'),
    'Prism silent': prism('-v', 'silent'),
    'Prism default log': prism(),
    '@scalar/mock-server': peer('scalar'),
  });
  const creating = await compare('Create, 50 connections', createLoad(project), {
    bare: peer('bare'),
    'sandbox, memory': sandbox('--log', 'off'),
    'sandbox, file': sandbox('--log', 'off', '--db', join(folder, 'bench.db')),
    Fastify: peer('fastify'),
    'Prism silent': prism('-v', 'silent'),
  });

  const ratio = (runs: Runs, one: string, other: string, of: 'throughput' | 'cpu' = 'throughput') =>
    median((runs.get(one) ?? []).map((each) => each[of])) /
    median((runs.get(other) ?? []).map((each) => each[of]));
  const least = (what: string, value: number, bound: number) =>
    report.budget({ what, value, side: 'at least', bound });
  least('details / bare', ratio(reading, 'sandbox', 'bare'), 0.9);
  least('create in memory / bare', ratio(creating, 'sandbox, memory', 'bare'), 0.6);
  least('create in a file / bare', ratio(creating, 'sandbox, file', 'bare'), 0.3);
  least('details / Prism silent', ratio(reading, 'sandbox', 'Prism silent'), 6);
  least('details / Prism default log', ratio(reading, 'sandbox', 'Prism default log'), 9);
  const cpu = ratio(reading, 'sandbox', 'bare', 'cpu');
  report.budget({ what: 'CPU a details request / bare', value: cpu, side: 'at most', bound: 1.4 });
  await growth();
  await startUp();
}

type Runs = ReadonlyMap<string, readonly Run[]>;

/** Loads a server of each kind in turns, a new one each time. */
async function compare(
  title: string,
  load: Load,
  servers: Readonly<Record<string, readonly string[]>>,
): Promise<Runs> {
  const subjects = Object.entries(servers).map(([name, args]) => ({
    name,
    async measure(): Promise<Run> {
      const server = await startServer(args, details, env);
      await run(server, load, 1);
      const measured = await run(server, load, seconds);
      await server.stop();
      for (const file of ['bench.db', 'bench.db-wal']) rmSync(join(folder, file), { force: true });
      return measured;
    },
  }));
  const runs = await inTurns(title, subjects);
  const rates = (list: readonly Run[]) => list.map(({ throughput }) => throughput);
  const bare = median(rates(runs.get('bare') ?? []));
  report.table(
    title,
    ['server', 'requests/s', '/ bare', 'p99 ms', 'CPU us/request', 'not 200'],
    [...runs].map(([name, list]) => {
      const [rate = '', ...others] = figures(list);
      return [name, rate, (median(rates(list)) / bare).toFixed(2), ...others];
    }),
  );
  return runs;
}

/** Reads services at random from stores of three sizes. */
async function growth(): Promise<void> {
  const stores = [];
  for (const count of [1, 1000, stored]) {
    const db = join(folder, `growth-${count}.db`);
    showProgress(`Growth: storing ${count}`);
    const ids = await fill(db, count);
    const path = () => `/v1/${project}/vpc-endpoint-services/${ids[Math.floor(Math.random() * ids.length)]}`;
    const server = await startServer(sandbox('--log', 'off', '--db', db), details);
    stores.push({ name: `${count}`, server, measure: () => run(server, { method: 'GET', path }, seconds) });
  }
  // The first round warms the programs.
  const title = 'Details by the number of stored services, at random, in a file';
  const runs = await inTurns(title, stores, 1);
  for (const { server } of stores) await server.stop();
  report.table(
    title,
    ['stored', 'requests/s', 'p99 ms', 'CPU us/request', 'not 200'],
    [...runs].map(([count, list]) => [count, ...figures(list)]),
  );
  const [first, ...larger] = [...runs].map(([count, list]) => ({
    count,
    rate: median(list.map(({ throughput }) => throughput)),
  }));
  for (const { count, rate } of larger) {
    const what = `details with ${count} stored / with ${first?.count} stored`;
    report.budget({ what, value: rate / (first?.rate ?? Number.NaN), side: 'at least', bound: 0.8 });
  }
}

/** Requests a second, latency, CPU time and failures of some runs. */
function figures(list: readonly Run[]): string[] {
  return [
    withSpread(list.map(({ throughput }) => throughput)),
    withSpread(list.map(({ p99 }) => p99)),
    withSpread(
      list.map(({ cpu }) => cpu),
      1,
    ),
    `${list.reduce((sum, { failed }) => sum + failed, 0)}`,
  ];
}

/** How soon a server is ready, and what it occupies after 100,000 requests. */
async function startUp(): Promise<void> {
  const load: Load = { method: 'GET', path: () => details };
  const memory = new Map<string, number>();
  const servers = {
    sandbox: sandbox('--log', 'off', '--seed', seedFile()),
    'Prism silent': prism('-v', 'silent'),
  };
  const subjects = Object.entries(servers).map(([name, args]) => ({
    name,
    async measure() {
      const server = await startServer(args, details);
      if (!memory.has(name)) {
        for (let sent = 0; sent < 100_000; ) sent += (await run(server, load, 5)).throughput * 5;
        memory.set(name, server.memory());
      }
      await server.stop();
      return server.readyAfter;
    },
  }));
  const ready = await inTurns('Start and memory', subjects);
  report.table(
    'Start and memory',
    ['server', 'ready after ms', 'MB after 100,000 requests'],
    [...ready].map(([name, times]) => [name, withSpread(times), (memory.get(name) ?? Number.NaN).toFixed(0)]),
  );
  const of = (name: string) => ({
    ready: median(ready.get(name) ?? []),
    memory: memory.get(name) ?? Number.NaN,
  });
  const [own, prisms] = [of('sandbox'), of('Prism silent')];
  const most = (what: string, value: number, bound: number) =>
    report.budget({ what, value, side: 'at most', bound });
  most('time to ready / Prism', own.ready / prisms.ready, 0.3);
  most('memory after 100,000 requests / Prism', own.memory / prisms.memory, 0.6);
}

/** Measures in turns; the samples of each subject, without the rounds that warm up. */
async function inTurns<Sample>(
  title: string,
  subjects: readonly Subject<Sample>[],
  warmUp = 0,
): Promise<Map<string, Sample[]>> {
  const samples = await interleave(title, subjects, { rounds, warmUp });
  return new Map([...samples].map(([name, byRound]) => [name, [...byRound.values()]]));
}

/** Stores services like the example in a file. */
async function fill(db: string, count: number): Promise<string[]> {
  const { control, close } = await startSandbox({ port: 0, db });
  const ids: string[] = [];
  while (ids.length < count) {
    const services = Array.from({ length: Math.min(10_000, count - ids.length) }, seedService);
    await control.seed({ services });
    ids.push(...services.map((service) => service.id));
  }
  await close();
  return ids;
}

/** A seed of one service, with the example's own ID. */
function seedFile(): string {
  const path = join(folder, 'seed.json');
  writeFileSync(path, JSON.stringify({ services: [{ ...seedService(), id }] }));
  return path;
}

function seedService() {
  const { cidr_type: _, pool_id: __, ...service } = example;
  return { ...service, service_name: 'test123', id: randomUUID() as string, port_id: randomUUID() };
}

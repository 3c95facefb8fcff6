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
import { startSandbox } from '../src/index.ts';
import { createLoad, type Load, type Run, run } from './load.ts';
import { type ServerProcess, startServer } from './process.ts';
import { median, printTable, printVerdicts, showProgress, type Verdict, withSpread } from './report.ts';

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

try {
  process.exitCode = (await measure()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<boolean> {
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
  const growing = await growth();
  const starting = await startUp();

  const rate = (runs: Runs, name: string) =>
    median((runs.get(name) ?? []).map(({ throughput }) => throughput));
  const cpu = (runs: Runs, name: string) => median((runs.get(name) ?? []).map((each) => each.cpu));
  const verdicts: Verdict[] = [
    {
      what: 'details / bare',
      value: rate(reading, 'sandbox') / rate(reading, 'bare'),
      bound: 0.9,
      side: 'at least',
    },
    {
      what: 'create in memory / bare',
      value: rate(creating, 'sandbox, memory') / rate(creating, 'bare'),
      bound: 0.6,
      side: 'at least',
    },
    {
      what: 'create in a file / bare',
      value: rate(creating, 'sandbox, file') / rate(creating, 'bare'),
      bound: 0.3,
      side: 'at least',
    },
    {
      what: 'details / Prism silent',
      value: rate(reading, 'sandbox') / rate(reading, 'Prism silent'),
      bound: 6,
      side: 'at least',
    },
    {
      what: 'details / Prism default log',
      value: rate(reading, 'sandbox') / rate(reading, 'Prism default log'),
      bound: 9,
      side: 'at least',
    },
    {
      what: 'CPU a details request / bare',
      value: cpu(reading, 'sandbox') / cpu(reading, 'bare'),
      bound: 1.4,
      side: 'at most',
    },
    { what: 'time to ready / Prism', value: starting.ready, bound: 0.3, side: 'at most' },
    { what: 'memory after 100,000 requests / Prism', value: starting.memory, bound: 0.6, side: 'at most' },
    ...growing.map(
      ({ count, ratio }): Verdict => ({
        what: `details with ${count} stored / with 1 stored`,
        value: ratio,
        bound: 0.8,
        side: 'at least',
      }),
    ),
  ];
  return printVerdicts(verdicts);
}

type Runs = ReadonlyMap<string, readonly Run[]>;

/** Runs every server in turn, so that a busy minute of the machine meets all of them. */
async function compare(
  title: string,
  load: Load,
  peers: Readonly<Record<string, readonly string[]>>,
): Promise<Runs> {
  const runs = new Map<string, Run[]>(Object.keys(peers).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(peers)) {
      showProgress(`${title}: ${name}, round ${round + 1} of ${rounds}`);
      const server = await startServer(args, details, env);
      await run(server, load, 1);
      runs.get(name)?.push(await run(server, load, seconds));
      await server.stop();
      rmSync(join(folder, 'bench.db'), { force: true });
      rmSync(join(folder, 'bench.db-wal'), { force: true });
    }
  }
  const bare = median((runs.get('bare') ?? []).map(({ throughput }) => throughput));
  printTable(title, [
    ['server', 'requests/s', '/ bare', 'p99 ms', 'CPU us/request', 'not 200'],
    ...[...runs].map(([name, list]) => [
      name,
      withSpread(list.map(({ throughput }) => throughput)),
      (median(list.map(({ throughput }) => throughput)) / bare).toFixed(2),
      withSpread(list.map(({ p99 }) => p99)),
      withSpread(
        list.map((each) => each.cpu),
        1,
      ),
      String(list.reduce((sum, { failed }) => sum + failed, 0)),
    ]),
  ]);
  return runs;
}

/** Reads services at random from stores of three sizes. */
async function growth(): Promise<{ count: number; ratio: number }[]> {
  const stores: { count: number; ids: readonly string[]; server: ServerProcess; runs: Run[] }[] = [];
  for (const count of [1, 1000, stored]) {
    const db = join(folder, `growth-${count}.db`);
    showProgress(`Growth: storing ${count}`);
    const ids = await fill(db, count);
    const server = await startServer(sandbox('--log', 'off', '--db', db), details);
    stores.push({ count, ids, server, runs: [] });
  }
  for (let round = 0; round <= rounds; round++) {
    for (const { count, ids, server, runs } of stores) {
      showProgress(`Growth: ${count} stored, round ${round} of ${rounds}`);
      const path = () =>
        `/v1/${project}/vpc-endpoint-services/${ids[Math.floor(Math.random() * ids.length)]}`;
      const one = await run(server, { method: 'GET', path }, seconds);
      // The first round warms the programs.
      if (round > 0) runs.push(one);
    }
  }
  for (const { server } of stores) await server.stop();
  printTable('Details by the number of stored services, at random, in a file', [
    ['stored', 'requests/s', 'p99 ms', 'CPU us/request', 'not 200'],
    ...stores.map(({ count, runs }) => [
      String(count),
      withSpread(runs.map(({ throughput }) => throughput)),
      withSpread(runs.map(({ p99 }) => p99)),
      withSpread(
        runs.map(({ cpu }) => cpu),
        1,
      ),
      String(runs.reduce((sum, { failed }) => sum + failed, 0)),
    ]),
  ]);
  const rateOf = (runs: readonly Run[]) => median(runs.map(({ throughput }) => throughput));
  const first = rateOf(stores[0]?.runs ?? []);
  return stores.slice(1).map(({ count, runs }) => ({ count, ratio: rateOf(runs) / first }));
}

async function startUp(): Promise<{ ready: number; memory: number }> {
  const measured: Record<string, { ready: number[]; memory: number[] }> = {
    sandbox: { ready: [], memory: [] },
    'Prism silent': { ready: [], memory: [] },
  };
  const path = seedFile();
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of [
      ['sandbox', sandbox('--log', 'off', '--seed', path)],
      ['Prism silent', prism('-v', 'silent')],
    ] as const) {
      showProgress(`Start and memory: ${name}, round ${round + 1} of ${rounds}`);
      const server = await startServer(args, details);
      measured[name]?.ready.push(server.readyAfter);
      // The first round goes on until 100,000 requests were answered.
      if (round === 0) {
        for (let sent = 0; sent < 100_000; ) {
          const { throughput } = await run(server, { method: 'GET', path: () => details }, 5);
          sent += throughput * 5;
        }
        measured[name]?.memory.push(server.memory());
      }
      await server.stop();
    }
  }
  printTable('Start and memory', [
    ['server', 'ready after ms', 'MB after 100,000 requests'],
    ...Object.entries(measured).map(([name, { ready, memory }]) => [
      name,
      withSpread(ready),
      withSpread(memory),
    ]),
  ]);
  const ratio = (what: 'ready' | 'memory') =>
    median(measured.sandbox?.[what] ?? []) / median(measured['Prism silent']?.[what] ?? []);
  return { ready: ratio('ready'), memory: ratio('memory') };
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

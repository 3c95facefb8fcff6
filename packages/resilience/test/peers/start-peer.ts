import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { contractPath } from '@vpcep/contract';
import freePort from 'get-port';
import type { PeerName } from '../../src/index.ts';
import { operations, sampleOf } from '../support/contract.ts';
import { exchange } from '../support/exchange.ts';
import { fileOf, type Program, startProgram } from '../support/program.ts';
import type { Result, Rig } from '../support/rigs.ts';
import { startUpstream } from '../support/upstream.ts';

/** How long a peer may take to answer its first request, in milliseconds. */
const startTimeout = 60_000;

/** A request that a peer is asked, by name. */
type Requests = Readonly<Record<string, { method: string; path: string; body?: unknown }>>;

/** The requests of the contract's examples. */
const ofContract: Requests = Object.fromEntries(
  operations.map((operation) => [operation.id, sampleOf(operation)]),
);

/** Two resources of json-server, which has paths and IDs of its own. */
const ofJsonServer: Requests = {
  create: { method: 'POST', path: '/services', body: { name: 'a' } },
  get: { method: 'GET', path: '/services/1' },
  update: { method: 'PUT', path: '/services/1', body: { name: 'b' } },
};

const prism = fileOf('@stoplight/prism-cli', 'dist/index.js');
const jsonServer = fileOf('json-server', 'lib/cli/bin.js');

/** Starts a peer as its makers say, in a process of its own. */
export const startPeer: Readonly<Record<PeerName, () => Promise<Rig>>> = {
  async prism() {
    const port = await freePort();
    const args = [prism, 'mock', '-h', '127.0.0.1', '-p', String(port), contractPath()];
    return rigOf(await startProgram(args, 0), port, ofContract);
  },
  async 'prism-proxy'() {
    const port = await freePort();
    const upstream = await startUpstream();
    const args = [prism, 'proxy', '--errors', '-h', '127.0.0.1', '-p', String(port)];
    const program = await startProgram([...args, contractPath(), upstream.url], 0);
    const rig = await rigOf(program, port, ofContract, upstream.stop);
    return { ...rig, upstream };
  },
  async scalar() {
    const port = await freePort();
    const env = { BENCH_PORT: String(port) };
    const program = await startProgram([fileOf('@vpcep/sandbox', 'bench/peers/scalar.ts')], undefined, {
      env,
    });
    return rigOf(program, port, ofContract);
  },
  async 'json-server'() {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'vpcep-peer-'));
    const file = join(folder, 'db.json');
    writeFileSync(file, JSON.stringify({ services: [{ id: 1, name: 'first' }] }));
    const program = await startProgram([jsonServer, '--host', '127.0.0.1', '--port', String(port), file], 0);
    return rigOf(program, port, ofJsonServer, async () => rmSync(folder, { recursive: true }));
  },
};

async function rigOf(
  program: Program,
  port: number,
  requests: Requests,
  close = async (): Promise<void> => {},
): Promise<Rig> {
  const url = `http://127.0.0.1:${port}`;
  const confirmed: string[] = [];

  async function send(method: string, path: string, body?: unknown): Promise<Result> {
    const observed = await exchange(url, method, path, body === undefined ? undefined : JSON.stringify(body));
    if ('closed' in observed) return { kind: 'closed', reason: observed.closed };
    if (observed.status >= 400) return { kind: 'error', status: observed.status };
    const { id } = JSON.parse(observed.body);
    if (method === 'POST' && requests === ofJsonServer) confirmed.push(String(id));
    return { kind: 'success' };
  }

  async function ask(operation: string): Promise<Result> {
    const request = requests[operation];
    if (!request) throw new Error(`No operation ${operation}.`);
    try {
      return await send(request.method, request.path, request.body);
    } catch (error) {
      return { kind: 'broken', what: String(error) };
    }
  }

  const rig: Rig = {
    program: { ...program, urls: [url] },
    upstream: undefined,
    operations: Object.keys(requests),
    confirmed,
    ask,
    overload: async () => [],
    async findLost() {
      const results = await Promise.all(confirmed.map((id) => send('GET', `/services/${id}`)));
      return confirmed.filter((_, at) => results[at]?.kind !== 'success');
    },
    async stop() {
      try {
        return await program.stop();
      } finally {
        await close();
      }
    },
  };
  const until = Date.now() + startTimeout;
  for (const operation of rig.operations) {
    while ((await ask(operation)).kind !== 'success') {
      if (Date.now() > until)
        throw new Error(`${operation} does not work: ${JSON.stringify(await ask(operation))}`);
      await wait(100);
    }
  }
  return rig;
}

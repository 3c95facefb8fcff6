import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Operation } from '@vpcep/contract';
import type { Target } from '../../src/index.ts';
import { creates, exampleOf, findInResponse, operations, sampleOf } from './contract.ts';
import { exchange, type Observed } from './exchange.ts';
import { createDatabase } from './postgres.ts';
import { fileOf, type Program, startProgram } from './program.ts';
import { startUpstream, type Upstream } from './upstream.ts';

/** What has become of a request or call, as the promises have it. */
export type Result =
  | { readonly kind: 'success' }
  /** A response of an error that keeps the contract. */
  | { readonly kind: 'error'; readonly status: number }
  | { readonly kind: 'closed'; readonly reason: string }
  /** The client has rejected, with an error of its own. */
  | { readonly kind: 'raised'; readonly reason: string }
  /** Anything else. */
  | { readonly kind: 'broken'; readonly what: string };

/** A program under test, and what a test does with it. */
export interface Rig {
  readonly program: Program;
  readonly upstream: Upstream | undefined;
  /** URL of the database that it keeps its state in. */
  readonly database?: string | undefined;
  /** The names of what can be asked of it. */
  readonly operations: readonly string[];
  /** The IDs of the services that it has confirmed, and must not lose. */
  readonly confirmed: readonly string[];
  /** @param id of the service that is concerned, otherwise the one that was confirmed last */
  ask(operation: string, id?: string): Promise<Result>;
  /** Many bodies as large as it takes, at once. */
  overload(): Promise<Result[]>;
  /** Whether something that was confirmed is lost; reads everything. */
  findLost(): Promise<string[]>;
  stop(): ReturnType<Program['stop']>;
}

/** How a process is started. */
export interface RigOptions {
  readonly nodeOptions?: readonly string[];
  /** Whether the sandbox keeps its state in PostgreSQL, in place of a file. */
  readonly postgres?: boolean;
}

/** Starts what is tested, in a process of its own. */
export const startRig: Readonly<Record<Target, (options: RigOptions) => Promise<Rig>>> = {
  async mock(options) {
    const args = [fileOf('@vpcep/mock', 'bin/vpcep-mock.mjs'), '--port', '0'];
    return apiRig(await startProgram(args, 1, options));
  },
  async proxy(options) {
    const upstream = await startUpstream();
    const command = fileOf('@vpcep/mock', 'bin/vpcep-mock.mjs');
    const args = [command, '--port', '0', '--errors', '--proxy', upstream.url];
    return apiRig(await startProgram(args, 1, options), { upstream });
  },
  async sandbox(options) {
    const folder = mkdtempSync(join(tmpdir(), 'vpcep-resilience-'));
    const command = fileOf('@vpcep/sandbox', 'bin/vpcep-sandbox.mjs');
    const args = ['--port', '0', '--control', '0', '--quota', 'none', '--provisioning', '0', '--log', 'json'];
    const database = options.postgres ? await createDatabase() : undefined;
    const db = database ?? join(folder, 'state.db');
    const program = await startProgram([command, ...args, '--db', db], 2, options);
    return { ...apiRig(program, { folder }), database };
  },
  async docs(options) {
    const args = [fileOf('@vpcep/docs', 'serve.mjs'), '--port', '0'];
    const program = await startProgram(args, 1, options);
    const [url = ''] = program.urls;
    const ask = async (method: string): Promise<Result> => {
      const observed = await exchange(url, method, '/en/');
      if ('closed' in observed) return { kind: 'closed', reason: observed.closed };
      const complete = method === 'HEAD' || observed.body.trimEnd().endsWith('</html>');
      if (observed.status === 200 && complete) return { kind: 'success' };
      if (observed.status >= 400) return { kind: 'error', status: observed.status };
      return { kind: 'broken', what: JSON.stringify(observed) };
    };
    return {
      program,
      upstream: undefined,
      operations: ['GET', 'HEAD'],
      confirmed: [],
      ask,
      overload: () => Promise.all(Array.from({ length: 16 }, () => ask('GET'))),
      findLost: async () => [],
      stop: () => program.stop(),
    };
  },
  async client(options) {
    const upstream = await startUpstream();
    const args = [new URL('call-client.ts', import.meta.url).pathname, upstream.url];
    const program = await startProgram(args, 0, options);
    const ask = async (operation: string): Promise<Result> => {
      const { value, raised, proper } = await callOf(program, operation);
      const expected = operations.find(({ id }) => id === operation);
      if (expected && value === exampleOf(expected).body) return { kind: 'success' };
      return proper && raised !== undefined
        ? { kind: 'raised', reason: raised }
        : { kind: 'broken', what: raised ?? String(value) };
    };
    const names = operations.map(({ id }) => id);
    return {
      program,
      upstream,
      operations: names,
      confirmed: [],
      ask,
      // Each may hold 16 MB.
      overload: () => Promise.all(Array.from({ length: 4 }, (_, at) => ask(names[at % names.length] ?? ''))),
      findLost: async () => [],
      async stop() {
        const code = await program.stop();
        await upstream.stop();
        return code;
      },
    };
  },
};

interface Called {
  value?: string;
  raised?: string;
  proper?: boolean;
}

let calls = 0;

function callOf({ child }: Program, operation: string): Promise<Called> {
  if (!child.connected) return Promise.resolve({ raised: 'The process has ended.' });
  const call = ++calls;
  return new Promise((resolve) => {
    const listen = (message: { call?: number; outcome?: Called }) => {
      if (message.call === call) finish(message.outcome ?? {});
    };
    const end = (code: number | null, signal: string | null) =>
      finish({ raised: `The process ended: ${code ?? signal}` });
    const finish = (outcome: Called) => {
      child.off('message', listen);
      child.off('exit', end);
      resolve(outcome);
    };
    child.on('exit', end);
    child.on('message', listen);
    // Without this, what is sent to a process that is just ending is an error of this one.
    child.send(
      { call, operation },
      (error) => error && finish({ raised: `The process ended: ${error.message}` }),
    );
  });
}

const limit = 12 * 1024 * 1024;

/** A JSON text with blanks behind it, as large as a body may be. */
function pad(json: string): Buffer {
  const body = Buffer.alloc(limit, ' ');
  body.write(json);
  return body;
}

/** A server of the API. What the sandbox confirms is remembered, and looked for again. */
function apiRig(program: Program, { upstream, folder }: { upstream?: Upstream; folder?: string } = {}): Rig {
  const [url = ''] = program.urls;
  const remembers = folder !== undefined;
  const confirmed: string[] = [];

  async function send(operation: Operation, id?: string, padded = false): Promise<Result> {
    const { method, path, body } = sampleOf(operation, id);
    // Each on a backend of its own, since ports of one may clash.
    const fresh = creates(operation) ? { ...(body as object), port_id: randomUUID() } : body;
    const json = fresh === undefined ? undefined : JSON.stringify(fresh);
    const observed = await exchange(url, method, path, padded && json ? pad(json) : json);
    const result = judge(operation, observed);
    if (remembers && result.kind === 'success' && creates(operation) && 'body' in observed) {
      confirmed.push(JSON.parse(observed.body).id);
    }
    return result;
  }

  async function ask(name: string, id = confirmed.at(-1)): Promise<Result> {
    const operation = operations.find((candidate) => candidate.id === name);
    if (!operation) throw new Error(`No operation ${name}.`);
    return send(operation, id);
  }

  return {
    program,
    upstream,
    operations: operations.map(({ id }) => id),
    confirmed,
    ask,
    overload() {
      const create = operations.find(creates);
      if (!create) throw new Error('No operation creates.');
      return Promise.all(Array.from({ length: 16 }, () => send(create, undefined, true)));
    },
    async findLost() {
      const get = operations.find(
        ({ method, pathParameters }) => method === 'GET' && pathParameters.length > 1,
      );
      const lost: string[] = [];
      for (const id of get ? confirmed : []) {
        if ((await send(get as Operation, id)).kind !== 'success') lost.push(id);
      }
      return lost;
    },
    async stop() {
      const code = await program.stop();
      await upstream?.stop();
      if (folder) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function judge(operation: Operation, observed: Observed): Result {
  if ('closed' in observed) return { kind: 'closed', reason: observed.closed };
  const wrong = findInResponse(operation, observed);
  if (wrong.length > 0)
    return { kind: 'broken', what: `${wrong.join(', ')}: ${observed.body.slice(0, 200)}` };
  return observed.status < 400 ? { kind: 'success' } : { kind: 'error', status: observed.status };
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock } from '@vpcep/mock';
import type { SandboxOptions } from '@vpcep/sandbox';
import { createDatabase, type PostgresServer, startPostgres } from '@vpcep/testing/postgres';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { SuiteOptions } from '../../src/index.ts';
import { type Call, type Reply, startFaultyServer } from '../support/faulty-server.ts';
import { isLong, linesOf, test as run, sandboxFor } from '../support/run.ts';

const timeout = 240_000;

const editions = ['huawei', 'otc'] as const;
const stores = ['memory', 'PostgreSQL'] as const;
const paths = ['directly', 'behind the validation proxy', 'behind a proxy that changes headers'] as const;

/** Every edition with every store, reached in every way. */
const all = editions.flatMap((edition) =>
  stores.flatMap((store) => paths.map((way) => [edition, store, way] as const)),
);
/** In the short form, each value with each other value of another kind at least once. */
const chosen = isLong ? all : all.filter((_, index) => [0, 4, 5, 7, 8, 9].includes(index));
const seeds = Array.from({ length: isLong ? 20 : 1 }, (_, index) => index + 1);
const runs: {
  edition: string;
  store: string;
  way: string;
  seed: number;
  requests: number;
  seconds: number;
}[] = [];

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, timeout);
afterAll(async () => {
  await postgres.stop();
  const folder = new URL('../../reports/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('no-false-alarm.json', folder), `${JSON.stringify(runs, null, 2)}\n`);
});

describe.each(chosen)('the edition %s, stored in %s, reached %s', { timeout }, (edition, store, way) => {
  test.each(seeds)('seed %i: no finding', async (seed) => {
    const db = store === 'memory' ? undefined : await createDatabase(postgres.url);
    const report = await run(await reached(way, await sandboxFor({ edition, db })), {
      seed,
      budget: timeout,
      timeout: 60_000,
    });
    expect(linesOf(report)).toEqual([]);
    expect(report.verdict).toBe('green');
    expect(report.cutShort).toBe(false);
    expect(report.requests).toBeGreaterThan(900);
    const { requests, duration } = report;
    runs.push({ edition, store, way, seed, requests, seconds: duration / 1000 });
  });
});

/** The address under which a server is reached. */
async function reached(way: (typeof paths)[number], url: string): Promise<string> {
  if (way === 'directly') return url;
  const proxy =
    way === 'behind the validation proxy'
      ? await startMock({ port: 0, proxy: url })
      : await startFaultyServer(url, { name: 'headers', handler: () => changeHeaders });
  onTestFinished(() => proxy.close());
  return proxy.url;
}

/** Sends header names in another letter case, and headers of its own, in both directions. */
async function changeHeaders(call: Call, next: () => Promise<Reply>): Promise<Reply> {
  Object.assign(call.headers, {
    via: '1.1 proxy',
    'x-forwarded-for': '192.0.2.1',
    'x-forwarded-proto': 'https',
  });
  const reply = await next();
  const headers = Object.entries(reply.headers).map(([name, value]) => [name.toUpperCase(), value]);
  return { ...reply, headers: { ...Object.fromEntries(headers), Via: '1.1 proxy', 'X-Cache': 'MISS' } };
}

/** Ways to run a sandbox, and to test it; in the short form, each together with others that it has nothing to do with. */
const ways: Readonly<
  Record<string, { sandbox: SandboxOptions; suite?: Partial<SuiteOptions>; inFile?: boolean }>
> = {
  'Chinese texts': { sandbox: { language: 'zh-CN' } },
  'no quota': { sandbox: { quota: Number.POSITIVE_INFINITY } },
  'the pages of huawei alone': { sandbox: { edition: 'huawei' }, suite: { cloud: 'huawei' } },
  'services that are available at once': { sandbox: { provisioning: 0 } },
  'uniqueness of the triple': { sandbox: { uniqueness: 'triple' } },
  'the pages of otc alone': { sandbox: { edition: 'otc' }, suite: { cloud: 'otc' } },
  throttling: { sandbox: { throttle: 400 } },
  'a store in a file': { sandbox: {}, inFile: true },
};
const names = Object.keys(ways);
const together = isLong
  ? names.map((name) => [name])
  : [names.slice(0, 3), names.slice(3, 6), names.slice(6)];

describe('against the sandbox', { timeout }, () => {
  test.each(together.map((each) => [each.join(', '), each] as const))('%s: no finding', async (_, each) => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-tests-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const chosen = each.flatMap((name) => ways[name] ?? []);
    const db = chosen.some(({ inFile }) => inFile) ? join(folder, 'state.db') : undefined;
    const url = await sandboxFor(Object.assign({ db }, ...chosen.map(({ sandbox }) => sandbox)));
    expect(linesOf(await run(url, Object.assign({}, ...chosen.map(({ suite }) => suite))))).toEqual([]);
  });

  test('the same project again and again: no finding, even where the quota is used up', async () => {
    const url = await sandboxFor();
    for (let time = 0; time < 3; time++) {
      const report = await run(url, { projectId: 'p1', seed: time });
      expect(linesOf(report)).toEqual([]);
    }
  });

  test('tokens and signatures that are checked: no finding', async () => {
    const url = await sandboxFor({
      tokens: [{ name: 'ours', value: 'secret-token', project: 'p1' }],
      accessKeys: [{ id: 'AK', secret: 'SK', project: 'p1' }],
    });
    const scoped = { projectId: 'p1', only: ['examples', 'protocol'] };
    expect(linesOf(await run(url, { ...scoped, token: 'secret-token' }))).toEqual([]);
    expect(linesOf(await run(url, { ...scoped, accessKey: { id: 'AK', secret: 'SK' } }))).toEqual([]);
  });

  test('reads only: no finding, and nothing is created', async () => {
    const report = await run(await sandboxFor(), { readOnly: true });
    expect(linesOf(report)).toEqual([]);
    expect(report.leftBehind).toEqual([]);
    expect(report.requests).toBeGreaterThan(20);
  });
});

describe('against what remembers nothing', { timeout }, () => {
  test.each([{}, { dynamic: true }, { language: 'zh-CN' }])('the mock %o: no finding', async (options) => {
    const mock = await startMock({ port: 0, ...options });
    onTestFinished(() => mock.close());
    const report = await run(mock.url, { stateless: true });
    expect(linesOf(report)).toEqual([]);
    expect(report.requests).toBeGreaterThan(300);
  });
});

test('values that the contract does not list are notes, and only on demand', { timeout }, async () => {
  const server = await startFaultyServer(await sandboxFor(), {
    name: 'new values',
    handler: () => async (call, next) => {
      const reply = await next();
      if (reply.status === 200 && call.operation)
        Object.assign(reply.body, { connection_count: 3, cidr_type: 'mixed' });
      return reply;
    },
  });
  onTestFinished(() => server.close());
  expect(linesOf(await run(server.url, { only: ['examples'] }))).toEqual([]);
  const report = await run(server.url, { only: ['examples'], strictValues: true });
  expect(report.verdict).toBe('green');
  expect(report.findings.map(({ kind, message }) => `${kind}: ${message.en}`)).toEqual([
    'note: The response has cidr_type = mixed, which the contract does not list.',
    'note: The response has connection_count, which the contract does not list.',
  ]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock } from '@vpcep/mock';
import type { SandboxOptions } from '@vpcep/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startFaultyServer } from './support/faulty-server.ts';
import { isLong, linesOf, test as run, sandboxFor } from './support/run.ts';

const seeds = Array.from({ length: isLong ? 20 : 2 }, (_, index) => index + 1);
const timeout = 120_000;

describe('against the sandbox', { timeout }, () => {
  test.each(seeds)('seed %i: no finding', async (seed) => {
    const report = await run(await sandboxFor(), { seed });
    expect(linesOf(report)).toEqual([]);
    expect(report.verdict).toBe('green');
    expect(report.cutShort).toBe(false);
    expect(report.requests).toBeGreaterThan(900);
  });

  test.each<[name: string, options: SandboxOptions]>([
    ['edition huawei', { edition: 'huawei' }],
    ['edition otc', { edition: 'otc' }],
    ['Chinese texts', { language: 'zh-CN' }],
    ['services that are available at once', { provisioning: 0 }],
    ['no quota', { quota: Number.POSITIVE_INFINITY }],
    ['throttling', { throttle: 400 }],
    ['uniqueness of the triple', { uniqueness: 'triple' }],
  ])('%s: no finding', async (_, options) => {
    expect(linesOf(await run(await sandboxFor(options)))).toEqual([]);
  });

  test.each(['huawei', 'otc'] as const)('the pages of %s alone: no finding', async (cloud) => {
    expect(linesOf(await run(await sandboxFor({ edition: cloud }), { cloud }))).toEqual([]);
  });

  test('a store in a file: no finding', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-tests-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(linesOf(await run(await sandboxFor({ db: join(folder, 'state.db') })))).toEqual([]);
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

  test('the proxy before the sandbox: no finding', async () => {
    const mock = await startMock({ port: 0, proxy: await sandboxFor() });
    onTestFinished(() => mock.close());
    expect(linesOf(await run(mock.url))).toEqual([]);
  });

  test('a proxy that changes the case of headers and adds some: no finding', async () => {
    const server = await startFaultyServer(await sandboxFor(), {
      name: 'headers',
      handler: () => async (_, next) => {
        const reply = await next();
        const headers = Object.entries(reply.headers).map(([name, value]) => [name.toUpperCase(), value]);
        return { ...reply, headers: { ...Object.fromEntries(headers), Via: '1.1 proxy', 'X-Cache': 'MISS' } };
      },
    });
    onTestFinished(() => server.close());
    expect(linesOf(await run(server.url))).toEqual([]);
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

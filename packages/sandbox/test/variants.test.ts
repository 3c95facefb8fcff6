import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../src/index.ts';
import { api, createBody } from './support/api.ts';
import { start } from './support/start.ts';

type Expected = string | 200;

describe.each<
  [edition: SandboxOptions['edition'], tags: Expected, rename: Expected, pool: boolean, region: string]
>([
  [undefined, 200, 200, true, 'eu-de'],
  ['both', 200, 200, true, 'eu-de'],
  ['huawei', 200, 200, false, 'cn-north-4'],
  ['otc', 'EndPoint.3068', 'EndPoint.0002', true, 'eu-de'],
])('--edition %s', (edition, tags, address, pool, region) => {
  test.each([
    ['key', { key: '环境' }],
    ['value', { key: 'env', value: 'a.b' }],
  ])('tags with other characters in the %s', async (_, tag) => {
    const { url } = await start({ edition });
    expect((await api(url).create(createBody({ tags: [tag] }))).body.error_code ?? 200).toBe(tags);
  });

  test('portable tags, and names on create, always pass', async () => {
    const { url } = await start({ edition });
    const body = createBody({ tags: [{ key: 'a-Z_09', value: '' }], service_name: 'x' });
    expect((await api(url).create(body)).status).toBe(200);
  });

  test('a property that only one cloud has, in an update', async () => {
    const { url } = await start({ edition });
    const { create, update } = api(url);
    const { id } = (await create()).body;
    const { body } = await update(id, { service_name: 'x', ip: '192.168.0.21' });
    expect(body.error_code ?? 200).toBe(address);
    if (address === 200) expect(body.ip).toBe('192.168.0.21');
  });

  test('a value that only one cloud has', async () => {
    const { url } = await start({ edition });
    const { body } = await api(url).create(createBody({ server_type: 'BMS' }));
    expect(body.error_code ?? body.server_type).toBe(edition === 'huawei' ? 'EndPoint.3021' : 'BMS');
  });

  test('pool_id in answers, and the region', async () => {
    const { url } = await start({ edition });
    const { create, get, update } = api(url);
    const created = (await create()).body;
    for (const body of [created, (await get(created.id)).body, (await update(created.id, {})).body]) {
      expect('pool_id' in body).toBe(pool);
      expect(body.service_name.split('.')[0]).toBe(region);
    }
  });
});

test.each<[variant: SandboxOptions['modifyApproval'], omitted: boolean]>([
  [undefined, false],
  ['keep', false],
  ['reset', true],
])('--modify-approval %s', async (modifyApproval, omitted) => {
  const { url } = await start({ modifyApproval });
  const { create, update } = api(url);
  const { id } = (await create(createBody({ approval_enabled: false }))).body;
  expect((await update(id, { service_name: 'x' })).body.approval_enabled).toBe(omitted);
  expect((await update(id, { approval_enabled: false })).body.approval_enabled).toBe(false);
  expect((await update(id, { approval_enabled: true })).body.approval_enabled).toBe(true);
});

describe.each<[variant: SandboxOptions['uniqueness'], samePair: Expected]>([
  [undefined, 'EndPoint.3044'],
  ['pair', 'EndPoint.3044'],
  ['triple', 200],
])('--uniqueness %s', (uniqueness, samePair) => {
  test.each<[what: string, client_port: number, server_port: number, expected: Expected]>([
    ['the same pair, another client port', 2, 80, samePair],
    ['the same triple', 1, 80, 'EndPoint.3044'],
    ['the same client port', 1, 81, 200],
  ])('%s', async (_, client_port, server_port, expected) => {
    const { url } = await start({ uniqueness });
    const { create, update } = api(url);
    const port_id = randomUUID();
    await create(createBody({ port_id, ports: [{ client_port: 1, server_port: 80 }] }));
    const ports = [{ client_port, server_port }];
    const { id } = (await create()).body;
    expect((await update(id, { port_id, ports })).body.error_code ?? 200).toBe(expected);
    await update(id, { port_id: randomUUID() });
    expect((await create(createBody({ port_id, ports }))).body.error_code ?? 200).toBe(expected);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { api, createBody, newProject } from './support/api.ts';
import { example } from './support/contract.ts';
import { start } from './support/start.ts';

const seconds = (time: string) => Date.parse(time) / 1000;

test('the story of the contract: created, available, modified, read again', async () => {
  const { url, control } = await start({ provisioning: 2000 });
  await control.freeze(Date.parse('2026-03-02T08:15:30Z'));
  const { create, get, update } = api(url);

  const created = await create(example('createVmService'));
  const { id } = created.body;
  const named = (name: string) => ({
    ...example(name),
    id,
    service_name: example(name).service_name.replace(/[^.]*$/, id),
  });
  expect(created.body).toEqual(named('serviceCreating'));
  expect((await get(id)).body).toEqual(created.body);

  await control.advance(1999);
  expect((await get(id)).body.status).toBe('creating');
  const early = await update(id, example('updateService'));
  expect([early.status, early.body.error_code]).toEqual([400, 'EndPoint.3045']);

  await control.advance(1);
  expect((await get(id)).body).toEqual({ ...named('serviceAvailable'), updated_at: '2026-03-02T08:15:32Z' });

  await control.advance(5000);
  const updated = await update(id, example('updateService'));
  expect(updated.body).toEqual({ ...named('serviceUpdated'), updated_at: '2026-03-02T08:15:37Z' });
  expect((await get(id)).body).toEqual(updated.body);
});

test.each(['createLbService', 'createVipService'])(
  '%s of the contract is created as its example',
  async (name) => {
    const { url } = await start({ provisioning: 2000 });
    const { body } = await api(url).create(example(name));
    const { id, service_name, created_at, updated_at, ...expected } = example(
      `${name.replace('create', '').replace(/^./, (letter) => letter.toLowerCase())}Creating`,
    );
    expect(body).toMatchObject(expected);
    expect(body.service_name).toBe(service_name.replace(id, body.id));
    expect(body.created_at).toBe(body.updated_at);
    expect(Math.abs(seconds(body.created_at) - Date.now() / 1000)).toBeLessThan(5);
    expect(Object.keys(body)).toEqual(
      Object.keys({ ...example('vipServiceCreating'), ...body }).filter((key) => key in body),
    );
  },
);

describe('defaults and names', () => {
  test('what a create leaves out', async () => {
    const { url } = await start();
    const { body } = await api(url).create({
      port_id: randomUUID(),
      vpc_id: randomUUID(),
      server_type: 'VM',
      ports: [{ client_port: 1, server_port: 2 }],
    });
    expect(body).toMatchObject({
      approval_enabled: true,
      service_type: 'interface',
      service_name: `eu-de.${body.id}`,
      tcp_proxy: 'close',
      cidr_type: 'internal',
      tags: [],
      ports: [{ client_port: 1, server_port: 2, protocol: 'TCP' }],
    });
    expect(body).not.toHaveProperty('vip_port_id');
  });

  test('a rename changes the middle part only; an empty name takes it away', async () => {
    const { url } = await start({ region: 'cn-north-4' });
    const { create, update } = api(url);
    const { id, service_name } = (await create()).body;
    expect(service_name).toBe(`cn-north-4.test123.${id}`);
    expect((await update(id, { service_name: 'other' })).body.service_name).toBe(`cn-north-4.other.${id}`);
    expect((await update(id, { approval_enabled: true })).body.service_name).toBe(`cn-north-4.other.${id}`);
    expect((await update(id, { service_name: '' })).body.service_name).toBe(`cn-north-4.${id}`);
    expect((await update(id, { service_name: 'back' })).body.service_name).toBe(`cn-north-4.back.${id}`);
  });

  test('vip_port_id is shown with a virtual IP only, and can be modified', async () => {
    const { url } = await start();
    const { create, update, get } = api(url);
    const [one, two] = [randomUUID(), randomUUID()];
    const { body: vm } = await create(createBody({ vip_port_id: one }));
    expect(vm).not.toHaveProperty('vip_port_id');
    expect((await update(vm.id, { vip_port_id: two })).body).not.toHaveProperty('vip_port_id');
    const { body: vip } = await create(createBody({ server_type: 'VIP', vip_port_id: one }));
    expect(vip.vip_port_id).toBe(one);
    expect((await update(vip.id, { vip_port_id: two })).body.vip_port_id).toBe(two);
    expect((await update(vip.id, { service_name: 'x' })).body.vip_port_id).toBe(two);
    expect((await get(vip.id)).body.vip_port_id).toBe(two);
  });

  test('the order of mappings and of tags is kept', async () => {
    const { url } = await start();
    const { create, get, update } = api(url);
    const ports = [9, 3, 7, 1].map((port) => ({ client_port: port, server_port: port, protocol: 'UDP' }));
    const tags = ['z', 'a', 'm'].map((key) => ({ key, value: key }));
    const { body } = await create(createBody({ ports, tags }));
    expect((await get(body.id)).body).toMatchObject({ ports, tags });
    const changed = [...ports].reverse();
    expect((await update(body.id, { ports: changed })).body.ports).toEqual(changed);
  });
});

describe('a modify', () => {
  test.each<[name: string, members: Record<string, unknown>]>([
    ['approval_enabled', { approval_enabled: true }],
    ['ports', { ports: [{ client_port: 5, server_port: 5, protocol: 'TCP' }] }],
    ['port_id', { port_id: randomUUID() }],
  ])('of %s leaves the rest as it was', async (_, members) => {
    const { url, control } = await start();
    const { create, update, get } = api(url);
    await control.freeze();
    const { body: before } = await create();
    await control.advance(60_000);
    const { body: after } = await update(before.id, members);
    expect(seconds(after.updated_at) - seconds(before.updated_at)).toBe(60);
    expect(after).toEqual({ ...before, ...members, updated_at: after.updated_at });
    expect((await get(before.id)).body).toEqual(after);
  });

  test.each(['creating', 'failed', 'deleting'])('is refused in status %s', async (status) => {
    const id = randomUUID();
    const services = [{ ...createBody(), project_id: 'p', id, status }];
    const { url } = await start({ provisioning: 60_000, seed: { services } });
    const { get, update } = api(url, 'p');
    const { body: before } = await get(id);
    expect(before.status).toBe(status);
    const { body } = await update(id, {});
    expect(body.error_code).toBe('EndPoint.3045');
    expect(body.error_msg).toContain(status);
    expect((await get(id)).body).toEqual(before);
  });
});

describe('a creation that fails', () => {
  test('shows its reason in the details, and in no other answer', async () => {
    const { url, control } = await start({ failRate: 1, provisioning: 1000 });
    const { create, get } = api(url);
    await control.freeze();
    const { body: created } = await create();
    expect(created.status).toBe('creating');
    expect(created).not.toHaveProperty('error');
    expect((await get(created.id)).body).toEqual(created);
    await control.advance(1000);
    const { body: failed } = await get(created.id);
    expect(failed.status).toBe('failed');
    expect(failed.error).toEqual(example('serviceFailed').error);
  });

  test('that fails at once has status failed in the answer, without the reason', async () => {
    const { url } = await start({ failRate: 1 });
    const { body } = await api(url).create();
    expect(body.status).toBe('failed');
    expect(body).not.toHaveProperty('error');
  });

  test('fails for the share that was asked for', async () => {
    let draw = 0;
    const { url } = await start({ failRate: 0.25, random: () => (draw++ % 4) / 4 });
    const { create } = api(url, newProject());
    const statuses: string[] = [];
    for (let count = 0; count < 8; count++) statuses.push((await create()).body.status);
    expect(statuses.filter((status) => status === 'failed')).toHaveLength(2);
  });
});

test('jitter makes the creation longer or shorter', async () => {
  const draws = [0, 0.5, 0.999];
  const { url, control } = await start({
    provisioning: 10_000,
    jitter: 2000,
    random: () => draws.shift() ?? 0,
  });
  await control.freeze(0);
  const { create, get } = api(url);
  const ids = [(await create()).body.id, (await create()).body.id, (await create()).body.id];
  const statuses = async () => Promise.all(ids.map(async (id) => (await get(id)).body.status[0]));
  await control.advance(7999);
  expect(await statuses()).toEqual(['c', 'c', 'c']);
  await control.advance(1);
  expect(await statuses()).toEqual(['a', 'c', 'c']);
  await control.advance(2000);
  expect(await statuses()).toEqual(['a', 'a', 'c']);
  await control.advance(2000);
  expect(await statuses()).toEqual(['a', 'a', 'a']);
});

test('without a stepped clock, a service becomes available by itself', async () => {
  const { url } = await start({ provisioning: 300 });
  const { create, get } = api(url);
  const { id } = (await create()).body;
  expect((await get(id)).body.status).toBe('creating');
  await expect.poll(async () => (await get(id)).body.status, { timeout: 2000 }).toBe('available');
});

test('the services of another project do not exist', async () => {
  const { url } = await start();
  const [mine, theirs] = [api(url, newProject()), api(url, newProject())];
  const { id } = (await mine.create()).body;
  for (const reply of [await theirs.get(id), await theirs.update(id, {})]) {
    expect([reply.status, reply.body.error_code]).toEqual([404, 'EndPoint.0005']);
  }
  expect((await mine.get(id)).status).toBe(200);
});

describe('the quota', () => {
  test('is 20 services a project unless told otherwise; a refused create counts for nothing', async () => {
    const { url } = await start({ quota: undefined });
    const { create, update } = api(url, newProject());
    const port_id = randomUUID();
    const { id } = (await create(createBody({ port_id }))).body;
    expect((await create(createBody({ port_id }))).body.error_code).toBe('EndPoint.3044');
    for (let count = 2; count <= 20; count++) expect((await create()).status).toBe(200);
    const reply = await create();
    expect([reply.status, reply.body.error_code]).toEqual([400, 'Endpoint.1018']);
    expect((await update(id, {})).status).toBe(200);
    expect((await api(url, newProject()).create()).status).toBe(200);
  });

  test('of 0 lets nobody create anything', async () => {
    const { url } = await start({ quota: 0 });
    expect((await api(url).create()).body.error_code).toBe('Endpoint.1018');
  });
});

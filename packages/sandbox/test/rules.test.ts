import { randomUUID } from 'node:crypto';
import { neighbouringPaths, readContract } from '@vpcep/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.ts';
import { api, createBody, newProject, pathOf, send } from './support/api.ts';
import { example } from './support/contract.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, provisioning: 0, quota: Number.POSITIVE_INFINITY });
});
afterAll(() => sandbox.close());

const mapping = (client_port: unknown, server_port: unknown, protocol?: unknown) => ({
  client_port,
  server_port,
  ...(protocol !== undefined && { protocol }),
});
const mappings = (count: number) =>
  Array.from({ length: count }, (_, index) => mapping(index + 1, index + 1));
const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}` }));
const tag = (key: unknown, value?: unknown) => ({ tags: [{ key, ...(value !== undefined && { value }) }] });
/** A character outside the Basic Multilingual Plane: one character, two UTF-16 units. */
const astral = '𠮷';

type Case = [what: string, members: Record<string, unknown>, code: string | 200];

/** Rules on members that both create and modify have. */
const shared: Case[] = [
  ['199 mappings', { ports: mappings(199) }, 200],
  ['200 mappings', { ports: mappings(200) }, 200],
  ['201 mappings', { ports: mappings(201) }, 'EndPoint.3074'],
  ['client port 1', { ports: [mapping(1, 80)] }, 200],
  ['client port 65535', { ports: [mapping(65535, 80)] }, 200],
  ['client port 0', { ports: [mapping(0, 80)] }, 'EndPoint.3004'],
  ['client port 65536', { ports: [mapping(65536, 80)] }, 'EndPoint.3004'],
  ['client port -1', { ports: [mapping(-1, 80)] }, 'EndPoint.3004'],
  ['server port 1', { ports: [mapping(80, 1)] }, 200],
  ['server port 65535', { ports: [mapping(80, 65535)] }, 200],
  ['server port 0', { ports: [mapping(80, 0)] }, 'EndPoint.3004'],
  ['server port 65536', { ports: [mapping(80, 65536)] }, 'EndPoint.3004'],
  ['a port with a fraction', { ports: [mapping(80.5, 80)] }, 'EndPoint.0002'],
  ['a port as a text', { ports: [mapping('80', 80)] }, 'EndPoint.0002'],
  ['a port that is null', { ports: [mapping(null, 80)] }, 'EndPoint.0002'],
  ['no client port', { ports: [{ server_port: 80 }] }, 'EndPoint.2028'],
  ['no server port', { ports: [{ client_port: 80 }] }, 'EndPoint.2028'],
  ['no port at all', { ports: [{}] }, 'EndPoint.2028'],
  ['protocol TCP', { ports: [mapping(80, 80, 'TCP')] }, 200],
  ['protocol UDP', { ports: [mapping(80, 80, 'UDP')] }, 200],
  ['protocol tcp', { ports: [mapping(80, 80, 'tcp')] }, 'EndPoint.3075'],
  ['protocol SCTP', { ports: [mapping(80, 80, 'SCTP')] }, 'EndPoint.3075'],
  ['an empty protocol', { ports: [mapping(80, 80, '')] }, 'EndPoint.3075'],
  ['a protocol that is a number', { ports: [mapping(80, 80, 6)] }, 'EndPoint.0002'],
  ['an unknown member of a mapping', { ports: [{ ...mapping(80, 80), weight: 1 }] }, 'EndPoint.0002'],
  ['the same mapping twice', { ports: [mapping(80, 80), mapping(80, 80)] }, 'EndPoint.0002'],
  [
    'the same mapping twice, once by default',
    { ports: [mapping(80, 80), mapping(80, 80, 'TCP')] },
    'EndPoint.0002',
  ],
  ['one server port for two client ports', { ports: [mapping(80, 80), mapping(81, 80)] }, 200],
  ['one port, both protocols', { ports: [mapping(80, 80, 'TCP'), mapping(80, 80, 'UDP')] }, 200],
  ['no mappings', { ports: [] }, 200],
  ['ports that are no list', { ports: {} }, 'EndPoint.0002'],
  ['a mapping that is no object', { ports: [80] }, 'EndPoint.0002'],
  ['a name of 1 character', { service_name: 'a' }, 200],
  ['a name of 15 characters', { service_name: 'a'.repeat(15) }, 200],
  ['a name of 16 characters', { service_name: `${'aZ0_-'.repeat(3)}x` }, 200],
  ['a name of 17 characters', { service_name: 'a'.repeat(17) }, 'EndPoint.3076'],
  ['an empty name', { service_name: '' }, 200],
  ['a name with a dot', { service_name: 'a.b' }, 'EndPoint.3076'],
  ['a name with a space', { service_name: 'a b' }, 'EndPoint.3076'],
  ['a name in Chinese', { service_name: '服务' }, 'EndPoint.3076'],
  ['a name that is a number', { service_name: 7 }, 'EndPoint.0002'],
  ['port_id without dashes', { port_id: randomUUID().replaceAll('-', '') }, 'EndPoint.3003'],
  ['port_id as a URN', { port_id: `urn:uuid:${randomUUID()}` }, 'EndPoint.3003'],
  ['an empty port_id', { port_id: '' }, 'EndPoint.3003'],
  ['port_id null', { port_id: null }, 'EndPoint.0002'],
  ['vip_port_id a UUID', { vip_port_id: randomUUID() }, 200],
  ['vip_port_id of any form', { vip_port_id: randomUUID().slice(1) }, 200],
  ['vip_port_id a number', { vip_port_id: 1 }, 'EndPoint.0002'],
  ['approval_enabled true', { approval_enabled: true }, 200],
  ['approval_enabled "true"', { approval_enabled: 'true' }, 'EndPoint.0002'],
  ['approval_enabled null', { approval_enabled: null }, 'EndPoint.0002'],
  ['an unknown property', { colour: 'x' }, 'EndPoint.0002'],
  ['a description', { description: 'x' }, 200],
  ['a description with markup', { description: '<b>' }, 'EndPoint.0002'],
  ['a member of answers', { status: 'available' }, 'EndPoint.0002'],
];

/** Rules on members that only create has. */
const onCreate: Case[] = [
  ['port_id in upper case', { port_id: randomUUID().toUpperCase() }, 200],
  ['vpc_id malformed', { vpc_id: 'vpc-1' }, 'EndPoint.0020'],
  ['vpc_id an object', { vpc_id: {} }, 'EndPoint.0002'],
  ['no vpc_id', { vpc_id: undefined }, 'EndPoint.2011'],
  ['no port_id', { port_id: undefined }, 'EndPoint.0002'],
  ['no server_type', { server_type: undefined }, 'EndPoint.0002'],
  ['no ports', { ports: undefined }, 'EndPoint.0002'],
  ['server_type VM', { server_type: 'VM' }, 200],
  ['server_type LB', { server_type: 'LB' }, 200],
  ['server_type VIP', { server_type: 'VIP' }, 200],
  ['server_type vm', { server_type: 'vm' }, 'EndPoint.3021'],
  ['server_type BMS', { server_type: 'BMS' }, 200],
  ['server_type CCE', { server_type: 'CCE' }, 'EndPoint.3021'],
  ['server_type a list', { server_type: ['VM'] }, 'EndPoint.0002'],
  ['service_type interface', { service_type: 'interface' }, 200],
  ['no service_type', { service_type: undefined }, 200],
  ['service_type gateway', { service_type: 'gateway' }, 'EndPoint.0002'],
  ['service_type gataway', { service_type: 'gataway' }, 'EndPoint.0002'],
  ['tcp_proxy open', { tcp_proxy: 'open' }, 200],
  ['tcp_proxy proxy_vni', { tcp_proxy: 'proxy_vni' }, 200],
  ['tcp_proxy shut', { tcp_proxy: 'shut' }, 'EndPoint.0002'],
  ['9 tags', { tags: tags(9) }, 200],
  ['10 tags', { tags: tags(10) }, 200],
  ['11 tags', { tags: tags(11) }, 'EndPoint.3069'],
  ['no tags', { tags: [] }, 200],
  ['a tag without key', { tags: [{ value: 'x' }] }, 'EndPoint.3066'],
  ['a tag without value', tag('k'), 200],
  [
    'one key twice',
    {
      tags: [
        { key: 'k', value: '1' },
        { key: 'k', value: '2' },
      ],
    },
    'EndPoint.3067',
  ],
  ['two keys that differ in case', { tags: [{ key: 'k' }, { key: 'K' }] }, 200],
  [
    'one value twice',
    {
      tags: [
        { key: 'a', value: 'v' },
        { key: 'b', value: 'v' },
      ],
    },
    200,
  ],
  ['an empty key', tag(''), 'EndPoint.3072'],
  ['a key of 36 characters', tag('k'.repeat(36)), 200],
  ['a key of 37 characters', tag('k'.repeat(37)), 'EndPoint.3072'],
  ['a key of 36 characters of two units', tag(astral.repeat(36)), 200],
  ['a key of 37 characters of two units', tag(astral.repeat(37)), 'EndPoint.3072'],
  ['an empty value', tag('k', ''), 200],
  ['a value of 43 characters', tag('k', 'v'.repeat(43)), 200],
  ['a value of 44 characters', tag('k', 'v'.repeat(44)), 'EndPoint.3073'],
  ['a value of 43 characters of two units', tag('k', astral.repeat(43)), 200],
  ['a value of 44 characters of two units', tag('k', astral.repeat(44)), 'EndPoint.3073'],
  ['a key with a space within', tag('a b'), 200],
  ['a key with a space before', tag(' a'), 'EndPoint.3068'],
  ['a key with a space behind', tag('a '), 'EndPoint.3068'],
  ['a key in Chinese', tag('环境', '测试'), 200],
  ...[...'=*<>\\,|/'].flatMap((character): Case[] => [
    [`a key with ${character}`, tag(`a${character}b`), 'EndPoint.3068'],
    [`a value with ${character}`, tag('k', `a${character}b`), 'EndPoint.3068'],
  ]),
  ...[...'.:+@_-#'].map((character): Case => [`a key with ${character}`, tag(`a${character}b`), 200]),
  ['a key that is a number', tag(1), 'EndPoint.0002'],
  ['an unknown member of a tag', { tags: [{ key: 'k', colour: 1 }] }, 'EndPoint.0002'],
];

/** Members that only create has, and modify refuses. */
const fixed: Case[] = Object.entries(example('createVmService'))
  .filter(([name]) => !['port_id', 'service_name', 'approval_enabled', 'ports'].includes(name))
  .map(([name, value]) => [`${name}, which is fixed`, { [name]: value }, 'EndPoint.0002']);

const statusOf = (code: string | 200) => (code === 200 ? 200 : 400);

describe('create', () => {
  test.each([...shared, ...onCreate])('%s', async (_, members, code) => {
    const projectId = newProject();
    const reply = await api(sandbox.url, projectId).create(createBody(members));
    expect([reply.status, reply.body.error_code ?? 200]).toEqual([statusOf(code), code]);
    if (code === 200) expect(reply.body).toMatchObject(echoOf(members));
    else expect((await sandbox.control.dump(projectId)).services).toEqual([]);
  });
});

describe('modify', () => {
  test.each<Case>([
    ...shared,
    ...fixed,
    ['port_id in upper case', { port_id: randomUUID().toUpperCase() }, 200],
  ])('%s', async (_, members, code) => {
    const { create, get, update } = api(sandbox.url, newProject());
    const { body: before } = await create();
    const reply = await update(before.id, members);
    expect([reply.status, reply.body.error_code ?? 200]).toEqual([statusOf(code), code]);
    const { body: after } = await get(before.id);
    if (code === 200) expect(after).toMatchObject(echoOf(members));
    expect(code === 200 ? reply.body : before).toEqual(after);
  });

  test('an empty body changes nothing but the time', async () => {
    const { create, update } = api(sandbox.url, newProject());
    const { body: before } = await create();
    const { status, body } = await update(before.id, {});
    expect(status).toBe(200);
    expect({ ...body, updated_at: before.updated_at }).toEqual(before);
  });
});

/** What an answer shows of a request; the ID of a virtual IP only with that type, and the name inside a longer one. */
function echoOf({ vip_port_id: _, service_name: __, ...members }: Record<string, unknown>): object {
  const withDefaults = (ports: object[]) => ports.map((port) => ({ protocol: 'TCP', ...port }));
  return {
    ...Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)),
    ...(Array.isArray(members.ports) && { ports: withDefaults(members.ports) }),
    ...(Array.isArray(members.tags) && {
      tags: members.tags.map((each: object) => ({ value: '', ...each })),
    }),
  };
}

describe('the path', () => {
  const id = randomUUID();
  const body = () => ({ create: createBody(), update: {} });

  test.each<[name: string, projectId: string, status: number, code: string]>([
    ['64 characters', 'a'.repeat(64), 404, 'EndPoint.0005'],
    ['65 characters', 'a'.repeat(65), 400, 'EndPoint.0014'],
    ['an underscore', 'a_b', 400, 'EndPoint.0014'],
    ['an escaped slash', 'a%2fb', 400, 'EndPoint.0014'],
    ['broken escapes', '%zz', 400, 'EndPoint.0014'],
    ['half a character', '%e4%b8', 400, 'EndPoint.0014'],
    ['an escaped letter', '%61', 404, 'EndPoint.0005'],
    ['a zero byte', 'a%00', 400, 'EndPoint.0014'],
  ])('project_id: %s', async (_, projectId, status, code) => {
    for (const reply of [
      await api(sandbox.url, projectId).get(id),
      await api(sandbox.url, projectId).update(id, body().update),
    ]) {
      expect([reply.status, reply.body.error_code]).toEqual([status, code]);
    }
    const created = await api(sandbox.url, projectId).create(body().create);
    expect(created.status).toBe(status === 404 ? 200 : 400);
  });

  test.each<[name: string, serviceId: string, status: number, code: string]>([
    ['unknown', id, 404, 'EndPoint.0005'],
    ['in upper case', id.toUpperCase(), 404, 'EndPoint.0005'],
    ['too short', id.slice(1), 400, 'EndPoint.3062'],
    ['too long', `${id}0`, 400, 'EndPoint.3062'],
    ['another form', id.replaceAll('-', ''), 400, 'EndPoint.3062'],
    ['a name', 'mine', 400, 'EndPoint.3062'],
  ])('vpc_endpoint_service_id: %s', async (_, serviceId, status, code) => {
    const { get, update } = api(sandbox.url);
    for (const reply of [await get(serviceId), await update(serviceId, {})]) {
      expect([reply.status, reply.body.error_code]).toEqual([status, code]);
    }
  });

  test.each(neighbouringPaths(readContract()))(
    '%s is a path of the API, but not of this contract',
    async (template) => {
      const path = template.replaceAll(/\{[^}]+\}/g, 'x');
      const { status, body } = await send(sandbox.url, { path });
      expect([status, body.error_code]).toEqual([404, 'APIGW.0101']);
      expect(body.error_msg).toContain('is not in this contract');
    },
  );

  test('two services of a project may have the same name: their IDs tell them apart', async () => {
    const { create } = api(sandbox.url, newProject());
    const [first, second] = [await create(), await create()];
    expect([first.status, second.status]).toEqual([200, 200]);
    const middle = ({ body }: typeof first) => body.service_name.split('.')[1];
    expect(middle(first)).toBe(middle(second));
    expect(first.body.service_name).not.toBe(second.body.service_name);
  });

  test('a creation that is sent again fails by its ports', async () => {
    const { create } = api(sandbox.url, newProject());
    const body = createBody();
    expect((await create(body)).status).toBe(200);
    expect((await create(body)).body.error_code).toBe('EndPoint.3044');
  });

  test('a service that has failed keeps its ports, and counts against the quota', async () => {
    const failing = await startSandbox({ port: 0, provisioning: 0, failRate: 1, quota: 2 });
    try {
      const { create, get } = api(failing.url, newProject());
      const body = createBody();
      const { body: created } = await create(body);
      expect((await get(created.id)).body.status).toBe('failed');
      expect((await create(body)).body.error_code).toBe('EndPoint.3044');
      expect((await create()).status).toBe(200);
      expect((await create()).body.error_code).toBe('Endpoint.1018');
    } finally {
      await failing.close();
    }
  });

  test('an ID in upper case finds the service', async () => {
    const { create, get } = api(sandbox.url);
    const { body: created } = await create();
    expect((await get(created.id.toUpperCase())).body.id).toBe(created.id);
  });
});

describe('ports of two services on one backend', () => {
  test.each<[what: string, second: object, code: string | 200]>([
    ['the same pair', mapping(1, 80, 'TCP'), 'EndPoint.3044'],
    ['the same pair by default', mapping(1, 80), 'EndPoint.3044'],
    ['the same client port only', mapping(8081, 81, 'TCP'), 200],
    ['the same server port, another protocol', mapping(1, 80, 'UDP'), 200],
    ['nothing shared', mapping(1, 81), 200],
  ])('%s', async (_, second, code) => {
    const port_id = randomUUID();
    const { create, update } = api(sandbox.url, newProject());
    // Another project: the backend's ports are taken all the same.
    const other = api(sandbox.url, newProject());
    await create(createBody({ port_id, ports: [mapping(8081, 80)] }));
    const created = await other.create(createBody({ port_id: port_id.toUpperCase(), ports: [second] }));
    expect(created.body.error_code ?? 200).toBe(code);

    const third = await other.create();
    const moved = await other.update(third.body.id, { port_id, ports: [second] });
    expect(moved.body.error_code ?? 200).toBe(code === 200 ? 'EndPoint.3044' : code);
    const elsewhere = await other.create(createBody({ port_id, ports: [mapping(5, 5)] }));
    expect(elsewhere.status).toBe(200);
    const changed = await other.update(elsewhere.body.id, { ports: [mapping(1, 80)] });
    expect(changed.body.error_code).toBe('EndPoint.3044');
    expect((await update(elsewhere.body.id, {})).status).toBe(404);
  });

  test('a refused change leaves the ports as they were; a change gives up the old ones', async () => {
    const port_id = randomUUID();
    const { create, update, get } = api(sandbox.url, newProject());
    const { body: first } = await create(createBody({ port_id, ports: [mapping(1, 1), mapping(2, 2)] }));
    const { body: second } = await create(createBody({ port_id, ports: [mapping(3, 3)] }));
    expect((await update(second.id, { ports: [mapping(9, 9), mapping(2, 2)] })).body.error_code).toBe(
      'EndPoint.3044',
    );
    expect((await get(second.id)).body.ports).toEqual([mapping(3, 3, 'TCP')]);
    // 9 is still free, 3 still taken.
    expect((await update(first.id, { ports: [mapping(3, 3)] })).body.error_code).toBe('EndPoint.3044');
    expect((await update(first.id, { ports: [mapping(9, 9), mapping(1, 1)] })).status).toBe(200);
    // 2 has become free; 1, which was kept, has not.
    expect((await update(second.id, { ports: [mapping(2, 2)] })).status).toBe(200);
    expect((await update(second.id, { ports: [mapping(1, 1)] })).body.error_code).toBe('EndPoint.3044');
    // Moved to another backend, the service holds nothing here any more.
    expect((await update(first.id, { port_id: randomUUID() })).status).toBe(200);
    expect((await update(second.id, { ports: [mapping(1, 1), mapping(9, 9)] })).status).toBe(200);
  });
});

describe('the order of the checks', () => {
  test.each<[what: string, sent: Parameters<typeof send>[1], code: string]>([
    ['the route before credentials', { path: '/v2', headers: { 'X-Auth-Token': '' } }, 'APIGW.0101'],
    ['credentials before the path', { path: pathOf('x'), headers: { 'X-Auth-Token': '' } }, 'EndPoint.0003'],
    ['project before service', { path: pathOf('x', 'a_b') }, 'EndPoint.0014'],
    ['the path before the body', { method: 'PUT', path: pathOf('x'), body: '{' }, 'EndPoint.3062'],
    ['the body before existence', { method: 'PUT', path: pathOf(randomUUID()), body: '{' }, 'EndPoint.0002'],
    [
      'missing members before unknown ones and values',
      { method: 'POST', path: pathOf(), body: { port_id: 'x', vpc_id: 'x', oops: 1 } },
      'EndPoint.0002',
    ],
    [
      'values in the order of the contract',
      {
        method: 'POST',
        path: pathOf(),
        body: createBody({ service_name: 'a.b', server_type: 'x', vpc_id: 'x' }),
      },
      'EndPoint.0020',
    ],
    [
      'the schema before the other rules on a body',
      {
        method: 'POST',
        path: pathOf(),
        body: createBody({ tags: [{ key: 'a' }, { key: 'a' }], service_name: 'a.b' }),
      },
      'EndPoint.3076',
    ],
  ])('%s', async (_, sent, code) => {
    expect((await send(sandbox.url, sent)).body.error_code).toBe(code);
  });
});

import { describe, expect, test } from 'vitest';
import { operationById, readContract, sampleRequest } from '../src/index.ts';
import { loadValidator } from '../src/validate/index.ts';

const contract = readContract();
const create = operationById(contract, 'createEndpointService');
const update = operationById(contract, 'updateEndpointService');
const get = operationById(contract, 'getEndpointService');
const [first, all] = [await loadValidator({ mode: 'first' }), await loadValidator({ mode: 'all' })];

type Body = Record<string, unknown>;
const body = (change: Body = {}): Body => ({ ...(sampleRequest(create).body as Body), ...change });
const mapping = { client_port: 1, server_port: 2 };
const tag = (key: unknown, value?: unknown) => ({ key, ...(value !== undefined && { value }) });

test.each(['toString', 'valueOf', 'constructor', '__proto__'])(
  'mappings with a property %s, as JSON may have it, are compared',
  (name) => {
    const odd = () => JSON.parse(`{"client_port":1,"server_port":2,"${name}":null}`);
    for (const validator of [first, all]) {
      const rulesOf = (...ports: unknown[]) =>
        validator.body(create, body({ ports })).map(({ rule }) => rule);
      expect(rulesOf(odd(), mapping)).toContain('additionalProperties');
    }
    expect(all.body(create, body({ ports: [odd(), odd()] })).map(({ rule }) => rule)).toContain(
      'uniqueItems',
    );
  },
);

/** What is sent, and the rule and code that it breaks. */
const broken: [what: string, change: Body, property: string, rule: string, code: string][] = [
  ['a missing property', { port_id: undefined }, 'port_id', 'required', 'EndPoint.0002'],
  ['a missing VPC', { vpc_id: undefined }, 'vpc_id', 'required', 'EndPoint.2011'],
  ['an unknown property', { colour: 'red' }, 'colour', 'additionalProperties', 'EndPoint.0002'],
  ['a wrong type', { approval_enabled: 'yes' }, 'approval_enabled', 'type', 'EndPoint.0002'],
  ['a malformed port_id', { port_id: 'x' }, 'port_id', 'format', 'EndPoint.3003'],
  ['a URN for a UUID', { port_id: `urn:uuid:${body().port_id}` }, 'port_id', 'format', 'EndPoint.3003'],
  ['a malformed vpc_id', { vpc_id: 'x' }, 'vpc_id', 'format', 'EndPoint.0020'],
  ['an unknown server_type', { server_type: 'vm' }, 'server_type', 'enum', 'EndPoint.3021'],
  [
    'an unknown protocol',
    { ports: [{ ...mapping, protocol: 'tcp' }] },
    'ports[0].protocol',
    'enum',
    'EndPoint.3075',
  ],
  ['port 0', { ports: [{ ...mapping, client_port: 0 }] }, 'ports[0].client_port', 'minimum', 'EndPoint.3004'],
  [
    'port 65536',
    { ports: [mapping, { client_port: 1, server_port: 65536 }] },
    'ports[1].server_port',
    'maximum',
    'EndPoint.3004',
  ],
  [
    'a mapping without a port',
    { ports: [{ client_port: 1 }] },
    'ports[0].server_port',
    'required',
    'EndPoint.2028',
  ],
  [
    'a repeated mapping',
    { ports: [mapping, { ...mapping, protocol: 'TCP' }] },
    'ports',
    'uniqueItems',
    'EndPoint.0002',
  ],
  [
    '201 mappings',
    { ports: Array.from({ length: 201 }, (_, index) => ({ client_port: index + 1, server_port: 1 })) },
    'ports',
    'maxItems',
    'EndPoint.3074',
  ],
  [
    '11 tags',
    { tags: Array.from({ length: 11 }, (_, index) => tag(`k${index}`)) },
    'tags',
    'maxItems',
    'EndPoint.3069',
  ],
  ['a tag without a key', { tags: [{ value: 'a' }] }, 'tags[0].key', 'required', 'EndPoint.3066'],
  [
    'a repeated key',
    { tags: [tag('a'), tag('b'), tag('a', 'c')] },
    'tags[2].key',
    'repeatedKey',
    'EndPoint.3067',
  ],
  ['an empty key', { tags: [tag('')] }, 'tags[0].key', 'minLength', 'EndPoint.3072'],
  ['a long value', { tags: [tag('a', 'v'.repeat(44))] }, 'tags[0].value', 'maxLength', 'EndPoint.3073'],
  ['a key with a comma', { tags: [tag('a,b')] }, 'tags[0].key', 'pattern', 'EndPoint.3068'],
  ['a long name', { service_name: 'n'.repeat(17) }, 'service_name', 'maxLength', 'EndPoint.3076'],
  ['type gateway', { service_type: 'gateway' }, 'service_type', 'enum', 'EndPoint.0002'],
];

/** As it goes over the wire. */
const sent = (change: Body): unknown => JSON.parse(JSON.stringify(body(change)));

describe.each(broken)('%s', (_, change, property, rule, code) => {
  test('is the first violation, with its code', () => {
    expect(first.body(create, sent(change))).toMatchObject([
      { part: 'request', in: 'body', property, rule, code },
    ]);
  });

  test('is among all violations', () => {
    expect(all.body(create, sent(change))).toContainEqual(expect.objectContaining({ property, rule, code }));
  });
});

test('a request of the contract breaks nothing, and gets the defaults', () => {
  const value = { ...body(), ports: [mapping], approval_enabled: undefined };
  const onWire = JSON.parse(JSON.stringify(value));
  expect(all.body(create, onWire)).toEqual([]);
  expect(onWire).toEqual(JSON.parse(JSON.stringify(value)));
  expect(first.body(create, onWire)).toEqual([]);
  expect(onWire).toMatchObject({
    approval_enabled: true,
    tcp_proxy: 'close',
    ports: [{ ...mapping, protocol: 'TCP' }],
  });
});

test('a modification gets no default: what is left out stays as it is', () => {
  const onWire = {};
  expect(first.body(update, onWire)).toEqual([]);
  expect(onWire).toEqual({});
});

test('mode first names one violation, mode all every one', () => {
  const value = { vpc_id: 'x', port_id: 'x', colour: 'red' };
  expect(first.body(create, value)).toHaveLength(1);
  const found = all.body(create, value).map(({ property, rule }) => `${property} ${rule}`);
  expect(found.sort()).toEqual(
    [
      'colour additionalProperties',
      'port_id format',
      'ports required',
      'server_type required',
      'vpc_id format',
    ].sort(),
  );
});

test('path parameters have their codes', () => {
  const values = { project_id: 'a/b', vpc_endpoint_service_id: 'x' };
  expect(first.parameters(get, values)).toMatchObject([
    { in: 'path', property: 'project_id', code: 'EndPoint.0014' },
  ]);
  expect(all.parameters(get, values)).toMatchObject([
    { property: 'project_id', rule: 'pattern', code: 'EndPoint.0014' },
    { property: 'vpc_endpoint_service_id', rule: 'format', code: 'EndPoint.3062' },
  ]);
});

describe('one cloud', () => {
  test('rejects a property that its documents do not have', async () => {
    const otc = await loadValidator({ mode: 'first', cloud: 'otc' });
    expect(otc.body(update, { ip: '192.168.0.21' })).toMatchObject([
      { property: 'ip', rule: 'unknownToCloud', code: 'EndPoint.0002' },
    ]);
    expect(first.body(update, { ip: '192.168.0.21' })).toEqual([]);
    const huawei = await loadValidator({ mode: 'first', cloud: 'huawei' });
    expect(huawei.body(update, { ip: '192.168.0.21', service_name: 'new' })).toEqual([]);
    expect(huawei.body(create, sent({ pool_id: 'p' }))).toMatchObject([{ property: 'pool_id' }]);
  });

  test('rejects a value that its pages do not have, and names the others', async () => {
    const huawei = await loadValidator({ mode: 'first', cloud: 'huawei' });
    expect(huawei.body(create, sent({ server_type: 'BMS' }))).toMatchObject([
      {
        property: 'server_type',
        rule: 'enum',
        params: { allowedValues: ['VM', 'VIP', 'LB'] },
        code: 'EndPoint.3021',
      },
    ]);
    expect(first.body(create, sent({ server_type: 'BMS' }))).toEqual([]);
    expect(huawei.body(create, sent({ server_type: 'VM' }))).toEqual([]);
  });

  test('narrows a pattern', async () => {
    const otc = await loadValidator({ mode: 'first', cloud: 'otc' });
    expect(otc.body(create, sent({ tags: [tag('a.b')] }))).toMatchObject([
      { property: 'tags[0].key', rule: 'cloudPattern', code: 'EndPoint.3068' },
    ]);
    expect(first.body(create, sent({ tags: [tag('a.b')] }))).toEqual([]);
  });
});

describe('a response', () => {
  const service = get.responses[0]?.examples[0]?.value as Body;
  const respond = (change: object) =>
    all.response(get, { status: 200, contentType: 'application/json', body: service, ...change });

  test('of the contract breaks nothing', () => {
    expect(respond({})).toEqual([]);
    expect(respond({ contentType: 'application/json; charset=utf-8' })).toEqual([]);
  });

  test.each([
    ['an undocumented status', { status: 201 }, 'status', 'status'],
    ['another media type', { contentType: 'text/html' }, 'header', 'mediaType'],
    ['a missing property', { body: { ...service, id: undefined } }, 'body', 'required'],
    ['a wrong type', { body: { ...service, id: 1 } }, 'body', 'type'],
  ])('with %s', (_, change, place, rule) => {
    expect(respond(JSON.parse(JSON.stringify(change)))).toContainEqual(
      expect.objectContaining({ part: 'response', in: place, rule, code: '' }),
    );
  });

  const later = {
    server_type: 'CCE',
    tcp_proxy: 'proxy_vni2',
    status: 'paused',
    tags: Array.from({ length: 12 }, (_, index) => ({ key: `k${index}`, value: null })),
    ports: Array.from({ length: 201 }, (_, index) => ({ client_port: index + 1, protocol: 'QUIC' })),
    cidr_type: null,
    updated_at: null,
    colour: 'red',
  };

  test('with what the service may add later breaks nothing: values, length, null, properties', () => {
    expect(respond({ body: { ...service, ...later } })).toEqual([]);
  });

  test.each(Object.entries(later))('%s as in such a response is rejected in a request', (property, value) => {
    expect(all.body(create, sent({ [property]: value }))).not.toEqual([]);
  });

  test('with null for a required property breaks the contract', () => {
    expect(respond({ body: { ...service, status: null } })).not.toEqual([]);
  });

  test.each([
    ...['2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-04-31T00:00:00Z', '2026-02-29T00:00:00Z'],
    ...['1900-02-29T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z', '2026-00-01T00:00:00Z'],
  ])('with the impossible time %s breaks the contract', (created_at) => {
    expect(respond({ body: { ...service, created_at } })).toMatchObject([{ rule: 'pattern' }]);
  });

  test('with any possible time breaks nothing', () => {
    const days = ['2024-02-29', '2000-02-29', '2026-02-28', '2026-12-31', '2026-06-30', '1999-01-01'];
    for (const created_at of [...days.map((day) => `${day}T23:59:59Z`), '2018-01-30T07:42:01.174']) {
      expect(respond({ body: { ...service, created_at } }), created_at).toEqual([]);
    }
  });

  test('of a failure that is not listed is the default one', () => {
    expect(respond({ status: 418, body: { error_code: 'EndPoint.0002', error_msg: 'No.' } })).toEqual([]);
  });
});

test('a huge list is found too long at once', () => {
  const start = performance.now();
  const ports = Array.from({ length: 200_000 }, () => mapping);
  expect(all.body(create, body({ ports }))).toContainEqual(expect.objectContaining({ rule: 'maxItems' }));
  expect(performance.now() - start).toBeLessThan(5000);
});

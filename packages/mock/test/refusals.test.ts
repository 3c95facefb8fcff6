import { errorCodes, neighbouringPaths, readContract } from '@vpcep/contract';
import { type Reply, send } from '@vpcep/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../src/index.ts';
import { responseFaults, sample, samples } from './support/contract.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const create = sample('createEndpointService');
const get = sample('getEndpointService');
const valid = create.body as Record<string, unknown>;
const mapping = { client_port: 8080, server_port: 80, protocol: 'TCP' };

/** An answer is a refusal in the API's own shape, with a code that the contract knows for this status. */
function expectRefusal(reply: Reply, status: number, code: string, ...texts: string[]): void {
  expect([reply.status, reply.body.error_code]).toEqual([status, code]);
  expect(reply.headers.get('content-type')).toBe('application/json');
  for (const text of texts) expect(reply.body.error_msg).toContain(text);
  expect(responseFaults(create.operationId, status, reply.body)).toEqual([]);
  expect(errorCodes.map((known) => known.code)).toContain(code);
}

test.each<[fault: string, change: Record<string, unknown>, code: string, text: string]>([
  ['no port_id', { port_id: undefined }, '0002', 'port_id is required'],
  ['malformed port_id', { port_id: 'x' }, '3003', 'port_id must have the format uuid'],
  ['vip_port_id of another type', { vip_port_id: 7 }, '0002', 'vip_port_id must be of type string'],
  ['malformed vpc_id', { vpc_id: '' }, '0020', 'vpc_id must have the format uuid'],
  ['port_id of another type', { port_id: 7 }, '0002', 'port_id must be of type string'],
  ['unknown server_type', { server_type: 'CCE' }, '3021', 'server_type must be one of VM, VIP, LB, BMS'],
  ['server_type of another type', { server_type: null }, '0002', 'server_type must be of type string'],
  ['service_type gateway', { service_type: 'gateway' }, '0002', 'service_type must be one of interface'],
  [
    'approval_enabled as text',
    { approval_enabled: 'true' },
    '0002',
    'approval_enabled must be of type boolean',
  ],
  ['unknown tcp_proxy', { tcp_proxy: 'shut' }, '0002', 'tcp_proxy must be one of close'],
  [
    'long service_name',
    { service_name: 'a'.repeat(17) },
    '3076',
    'service_name must have at most 16 characters',
  ],
  ['service_name with a dot', { service_name: 'a.b' }, '3076', 'service_name must match the pattern'],
  ['no ports', { ports: undefined }, '0002', 'ports is required'],
  ['ports as an object', { ports: {} }, '0002', 'ports must be of type array'],
  [
    'too many ports',
    { ports: Array.from({ length: 201 }, (_, index) => ({ ...mapping, client_port: index + 1 })) },
    '3074',
    'ports must have at most 200 items',
  ],
  ['port 0', { ports: [{ ...mapping, client_port: 0 }] }, '3004', 'ports[0].client_port must be at least 1'],
  [
    'port 65536',
    { ports: [mapping, { ...mapping, server_port: 65536 }] },
    '3004',
    'ports[1].server_port must be at most 65535',
  ],
  ['a fraction of a port', { ports: [{ ...mapping, client_port: 1.5 }] }, '0002', 'must be of type integer'],
  ['port as text', { ports: [{ ...mapping, client_port: '80' }] }, '0002', 'must be of type integer'],
  [
    'unknown protocol',
    { ports: [{ ...mapping, protocol: 'SCTP' }] },
    '3075',
    'ports[0].protocol must be one of TCP, UDP',
  ],
  [
    'empty protocol',
    { ports: [{ ...mapping, protocol: '' }] },
    '3075',
    'ports[0].protocol must be one of TCP, UDP',
  ],
  ['a mapping twice', { ports: [mapping, mapping] }, '0002', 'ports must not repeat an item (0 and 1'],
  ['unknown member', { descripton: 'x' }, '0002', 'descripton is not a property that the contract knows'],
  [
    'unknown member of a mapping',
    { ports: [{ ...mapping, port: 1 }] },
    '0002',
    'ports[0].port is not a property',
  ],
  [
    'eleven tags',
    { tags: Array.from({ length: 11 }, (_, i) => ({ key: `k${i}` })) },
    '3069',
    'tags must have at most 10',
  ],
  ['tag with an empty key', { tags: [{ key: '' }] }, '3072', 'tags[0].key must have at least 1'],
  ['tag with a long key', { tags: [{ key: '键'.repeat(37) }] }, '3072', 'tags[0].key must have at most 36'],
  [
    'tag with a long value',
    { tags: [{ key: 'k', value: 'v'.repeat(44) }] },
    '3073',
    'tags[0].value must have at most 43',
  ],
  ['tag key with a slash', { tags: [{ key: 'a/b' }] }, '3068', 'tags[0].key must match the pattern'],
  [
    'tag value with a space at its end',
    { tags: [{ key: 'k', value: 'v ' }] },
    '3068',
    'tags[0].value must match',
  ],
])('%s: 400', async (_, change, code, text) => {
  const reply = await send(mock.url, { ...create, body: { ...valid, ...change } });
  expectRefusal(reply, 400, `EndPoint.${code}`, text);
});

test('takes the limits themselves', async () => {
  const body = {
    ...valid,
    service_name: 'a'.repeat(16),
    ports: Array.from({ length: 200 }, (_, index) => ({
      client_port: 65535 - index,
      server_port: 1,
      protocol: 'UDP',
    })),
    tags: Array.from({ length: 10 }, (_, index) => ({
      key: `${index}${'键'.repeat(35)}`,
      value: '值'.repeat(43),
    })),
  };
  expect((await send(mock.url, { ...create, body })).status).toBe(200);
});

test('names every violation, and takes the code of the first', async () => {
  const body = { ...valid, port_id: 'x', vpc_id: 'y', service_name: '?' };
  expectRefusal(
    await send(mock.url, { ...create, body }),
    400,
    'EndPoint.3003',
    'port_id',
    'vpc_id',
    'service_name',
  );
});

test('counts violations that would make the text too long', async () => {
  const ports = Array.from({ length: 100 }, () => ({ client_port: 0, server_port: 1 }));
  const reply = await send(mock.url, { ...create, body: { ...valid, ports } });
  expectRefusal(reply, 400, 'EndPoint.3004', 'ports[19].client_port', '; and 81 more');
  expect(reply.body.error_msg).not.toContain('ports[20]');
});

test.each([
  [3000, 'EndPoint.3074', 'ports must have at most 200 items'],
  [100_000, 'EndPoint.0002', 'far more than any valid body'],
])('a body with %d mappings is rejected at once', async (length, code, text) => {
  const ports = Array.from({ length }, (_, index) => ({ client_port: index, server_port: index + 1 }));
  const since = Date.now();
  const reply = await send(mock.url, { ...create, body: { ...valid, ports } });
  expectRefusal(reply, 400, code, text);
  expect(Date.now() - since).toBeLessThan(3000);
});

test('shows a strange member name in one short line', async () => {
  const body = { ...valid, [`a\n\u202e${'x'.repeat(5000)}`]: 1 };
  const reply = await send(mock.url, { ...create, body });
  expectRefusal(reply, 400, 'EndPoint.0002', 'a\\u000a\\u202exxx');
  expect(reply.body.error_msg.length).toBeLessThan(200);
});

test('a member called __proto__ is an unknown one', async () => {
  const body = `{"__proto__": {"port_id": "x"}, ${JSON.stringify(valid).slice(1)}`;
  expectRefusal(
    await send(mock.url, { ...create, body }),
    400,
    'EndPoint.0002',
    '__proto__ is not a property',
  );
});

describe('the path', () => {
  test.each([
    ['%20', 'EndPoint.0014'],
    ['a_b', 'EndPoint.0014'],
    ['x'.repeat(65), 'EndPoint.0014'],
    ['a,b', 'EndPoint.0014'],
    ['%E4%B8%AD', 'EndPoint.0014'],
  ])('project_id %s: 400', async (projectId, code) => {
    const path = `/v1/${projectId}/vpc-endpoint-services`;
    expectRefusal(await send(mock.url, { ...create, path }), 400, code, 'project_id');
  });

  test.each(['x', 'a,b', '%20', '4189d3c2'])('vpc_endpoint_service_id %s: 400', async (id) => {
    const path = get.path.replace(/[^/]+$/, id);
    expectRefusal(await send(mock.url, { path }), 400, 'EndPoint.3062', 'vpc_endpoint_service_id');
  });

  test.each(neighbouringPaths(readContract()))(
    '%s is a path of the API, but not of this contract: 404',
    async (template) => {
      const path = template.replaceAll(/\{[^}]+\}/g, 'x');
      expectRefusal(await send(mock.url, { path }), 404, 'APIGW.0101', 'is not in this contract');
    },
  );

  test('percent-encoding that cannot be decoded: 400', async () => {
    const path = get.path.replace(/[^/]+$/, '%zz');
    expectRefusal(
      await send(mock.url, { path }),
      400,
      'EndPoint.3062',
      'path parameter vpc_endpoint_service_id is not properly percent-encoded',
    );
  });

  test.each([
    '/',
    '/v1',
    '/v2/a/vpc-endpoint-services',
    '/v1//vpc-endpoint-services',
    `${get.path}/`,
    '//x',
    '/%00',
  ])('%s: 404 as the gateway says it', async (path) => {
    const reply = await send(mock.url, { path });
    expectRefusal(reply, 404, 'APIGW.0101');
    expect(reply.body.request_id).toBe(reply.headers.get('x-request-id'));
  });

  test('a query is of no matter', async () => {
    expect((await send(mock.url, { path: `${get.path}?limit=1&limit=2&x` })).status).toBe(200);
  });
});

describe.each(samples)('$operationId', ({ method, path, body, success }) => {
  test.each([
    ['no token', { 'X-Auth-Token': '' }],
    ['a blank token', { 'X-Auth-Token': '   ' }],
    ['other credentials', { 'X-Auth-Token': '', Authorization: 'Bearer abc' }],
  ])('%s: 401', async (_, headers) => {
    const reply = await send(mock.url, { method, path, body, headers });
    expectRefusal(reply, 401, 'EndPoint.0003', 'X-Auth-Token', 'SDK-HMAC-SHA256');
  });

  test('without a token, 401 comes before anything about the request', async () => {
    const headers = { 'X-Auth-Token': '', Accept: 'text/html', Prefer: 'code=999' };
    const badBody = body === undefined ? undefined : '{';
    expectRefusal(await send(mock.url, { method, path, body: badBody, headers }), 401, 'EndPoint.0003');
  });

  test.each(['text/html', 'application/xml, text/*', 'application/json;q=0, */*', 'nonsense'])(
    'Accept: %s: 406',
    async (Accept) => {
      const reply = await send(mock.url, { method, path, body, headers: { Accept } });
      expectRefusal(reply, 406, 'EndPoint.0002', 'application/json');
    },
  );

  test.each([
    '*/*',
    'application/*',
    'text/html, application/json;q=0.1',
    'application/json; charset=utf-8',
    '',
  ])('Accept: %s is fine', async (Accept) => {
    expect((await send(mock.url, { method, path, body, headers: { Accept } })).status).toBe(success.status);
  });

  test.each<[prefer: string, ...texts: string[]]>([
    ['code=302', 'code=302', '400, 401', 'default'],
    ['code=999', 'code=999'],
    ['code=200x', 'code=200x'],
    ['code=', 'Documented:'],
    ['example=nothing', 'example=nothing', 'errorUnauthorized (401)'],
    ['code=401, example=errorForbidden', 'errorUnauthorized (401)'],
    ['dynamic=perhaps', 'dynamic=perhaps'],
  ])('Prefer: %s: 400 that says what there is', async (Prefer, ...texts) => {
    const reply = await send(mock.url, { method, path, body, headers: { Prefer } });
    expectRefusal(reply, 400, 'EndPoint.0002', ...texts);
  });

  test('a preference of another kind is passed over', async () => {
    const headers = { Prefer: 'return=minimal, respond-async; code=401' };
    expect((await send(mock.url, { method, path, body, headers })).status).toBe(401);
  });
});

describe.each(samples.filter(({ body }) => body !== undefined))(
  'the body of $operationId',
  ({ method, path, body, success }) => {
    test.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'nonsense',
      'application/jsonp',
    ])('Content-Type: %s: 400', async (type) => {
      const headers = { 'Content-Type': type };
      const reply = await send(mock.url, { method, path, body: JSON.stringify(body), headers });
      expectRefusal(reply, 400, 'EndPoint.0002', 'header Content-Type must be application/json');
    });

    test.each(['application/json;charset=UTF-8', 'APPLICATION/JSON', ''])(
      'Content-Type: %s is fine',
      async (type) => {
        // Bytes, so that fetch adds no type of its own.
        const bytes = Buffer.from(JSON.stringify(body));
        const reply = await send(mock.url, { method, path, body: bytes, headers: { 'Content-Type': type } });
        expect(reply.status).toBe(success.status);
      },
    );

    test('none: 400', async () => {
      expectRefusal(await send(mock.url, { method, path }), 400, 'EndPoint.0002', 'the body is required');
    });

    test.each<[name: string, body: string | Buffer, text: string]>([
      ['cut off in a string', '{"port_id": "4189', 'it ends too early, at line 1, column 13'],
      ['a line break in a string', '{"a": "b\n"}', 'it breaks at line 1, column 7'],
      ['cut off between members', '{\n  "a": 1,\n', 'it ends too early'],
      ['a bare word', '{"a": x}', 'it breaks at line 1, column 7'],
      ['a comma too many', '{\n  "a": [1,]\n}', 'it breaks at line 2, column 11'],
      ['single quotes', "{'a': 1}", 'it breaks at line 1, column 2'],
      ['a comment', '{"a": 1} // x', 'it breaks at line 1, column 10'],
      ['text after the value', '{} {}', 'it breaks at line 1, column 4'],
      ['white space only', ' \n ', 'it ends too early'],
      ['form data', 'port_id=1', 'it breaks at line 1, column 1'],
      ['a byte order mark', Buffer.from('\ufeff{}'), 'begins with a byte order mark'],
      ['UTF-16', Buffer.from('{"a": 1}', 'utf16le'), 'is not valid JSON'],
      [
        'a broken character',
        Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
        'not valid UTF-8: byte 3',
      ],
      ['half a character', Buffer.from([0x22, 0xe4, 0xb8]), 'not valid UTF-8: byte 2'],
      ['gzip', Buffer.from([0x1f, 0x8b, 0x08, 0x00]), 'not valid UTF-8: byte 2'],
      ['deep arrays', '['.repeat(100_000) + ']'.repeat(100_000), 'nested deeper than 64 levels'],
      ['deep objects', '{"a":'.repeat(100_000), 'nested deeper than 64 levels'],
      ['deep twins', JSON.stringify({ ports: [nested(100), nested(100)] }), 'nested deeper than 64 levels'],
      ['an array', '[]', 'the body must be of type object'],
      ['null', 'null', 'the body must be of type object'],
      ['a number', '1e999', 'the body must be of type object'],
      ['a string', '"{}"', 'the body must be of type object'],
    ])('%s: 400', async (_, text, message) => {
      expectRefusal(await send(mock.url, { method, path, body: text }), 400, 'EndPoint.0002', message);
    });

    test('brackets inside strings do not count as nesting', async () => {
      const text = JSON.stringify({ ...(body as object), service_name: `\\"${'['.repeat(100)}` });
      expectRefusal(await send(mock.url, { method, path, body: text }), 400, 'EndPoint.3076');
    });

    test('12 MB is read, more is refused', async () => {
      const limit = 12 * 1024 * 1024;
      const atLimit = await send(mock.url, { method, path, body: Buffer.alloc(limit, ' ') });
      expectRefusal(atLimit, 400, 'EndPoint.0002', 'it ends too early');
      const beyond = await send(mock.url, { method, path, body: Buffer.alloc(limit + 1, ' ') });
      expectRefusal(beyond, 400, 'APIGW.0201', 'larger than 12 MB');
      expect((await send(mock.url, { method, path, body })).status).toBe(success.status);
    });
  },
);

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}

test('a refusal does not stay: the next request is answered as if there had been none', async () => {
  await send(mock.url, { path: get.path, headers: { Accept: 'text/html', Prefer: 'dynamic=true' } });
  const reply = await send(mock.url, { path: get.path });
  expect([reply.status, reply.body.id]).toEqual([200, get.path.split('/').at(-1)]);
});

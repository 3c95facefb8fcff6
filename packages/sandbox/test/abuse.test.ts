import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { operationsOf } from '@vpcep/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadHandlers } from '../src/operations/load-handlers.ts';
import { api, createBody, pathOf, project, send } from './support/api.ts';
import { type Command, startCommand } from './support/command.ts';
import { contract, responseFaults } from './support/contract.ts';
import { parseAnswer, raw } from './support/raw.ts';
import { long } from './support/stores.ts';

const badRequests = long ? 50_000 : 1000;
/** What the sandbox may take up after everything, in MB: a few bodies of 12 MB, parsed, beside what it has at rest. */
const memoryLimit = 400;
const id = '4189d3c2-8882-4871-a3c2-d380272eed83';

const operations = operationsOf(contract);
const handlers = await loadHandlers();

/** Failures that the sandbox may respond with of its own accord: 501, where the contract has an operation that it does not know. */
const honest = operations.every(({ id }) => handlers.has(id)) ? [] : [501];

let command: Command;
beforeAll(async () => {
  command = await startCommand('--log', 'off', '--quota', 'none', '--provisioning', '0');
  // The first requests make the program warm.
  for (let count = 0; count < 500; count++) await api(command.url).get(id);
});
afterAll(async () => {
  // After everything: memory within bounds, no fault of its own, healthy.
  const { requests } = (await (await fetch(`${command.controlUrl}/statistics`)).json()) as {
    requests: { status: number }[];
  };
  expect(requests.filter(({ status }) => status >= 500 && !honest.includes(status))).toEqual([]);
  expect((await api(command.url).create()).status).toBe(200);
  expect(await memory()).toBeLessThan(memoryLimit);
  const { code, stderr } = await command.stop();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

/** Resident memory of the sandbox, in MB. */
async function memory(): Promise<number> {
  const text = await (await fetch(`${command.controlUrl}/metrics`)).text();
  return Number(/process_resident_memory_bytes (\d+)/.exec(text)?.[1]) / 1e6;
}

function head(method: string, path: string, headers: readonly string[] = []): string {
  return [`${method} ${path} HTTP/1.1`, 'Host: a', 'X-Auth-Token: t', ...headers, '', ''].join('\r\n');
}

function expectRefused(answer: string, method: string, path: string): void {
  const { status, body } = parseAnswer(answer);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(responseFaults(method, path, status, body)).toEqual([]);
}

/**
 * Refused as too large, or closed without an answer: who goes on sending to a closed connection is answered with a TCP reset,
 * which may overtake the refusal.
 */
function expectCutOff(answer: string, method: string, path: string): void {
  if (answer === '') return;
  expectRefused(answer, method, path);
  expect(answer).toContain('APIGW.0201');
}

describe('bodies', () => {
  const utf8 = (text: string) => Buffer.from(text);
  const good = JSON.stringify(createBody());
  const cases: [what: string, body: Buffer, code: string | 200][] = [
    ['nothing', utf8(''), 'EndPoint.0002'],
    [
      'invalid UTF-8',
      Buffer.concat([utf8('{"port_id":"'), Buffer.from([0xc3, 0x28]), utf8('"}')]),
      'EndPoint.0002',
    ],
    ['half a surrogate pair', utf8('{"port_id":"\\ud800"}'), 'EndPoint.2011'],
    ['UTF-16', Buffer.from(good, 'utf16le'), 'EndPoint.0002'],
    ['a byte order mark', utf8(`\ufeff${good}`), 'EndPoint.0002'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), 'EndPoint.0002'],
    ['arrays nested 100,000 deep', utf8('['.repeat(100_000) + ']'.repeat(100_000)), 'EndPoint.0002'],
    [
      'objects nested 100,000 deep',
      utf8(`${'{"ports":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
      'EndPoint.0002',
    ],
    [
      'deep nesting inside a mapping',
      utf8(good.replace('8080', '['.repeat(50_000) + ']'.repeat(50_000))),
      'EndPoint.0002',
    ],
    ['brackets that never close', utf8('['.repeat(1_000_000)), 'EndPoint.0002'],
    ['a number beyond 2^53', utf8(good.replace('8080', '9007199254740993')), 'EndPoint.3004'],
    ['a number beyond all numbers', utf8(good.replace('8080', '1e999')), 'EndPoint.3004'],
    ['a number of 100,000 digits', utf8(good.replace('8080', '1'.repeat(100_000))), 'EndPoint.3004'],
    ['a port written 8.08e3', utf8(good.replace('8080', '8.08e3')), 200],
    ['__proto__', utf8(good.replace('{', '{"__proto__":{"x":1},')), 'EndPoint.0002'],
    [
      '__proto__ in a mapping',
      utf8(good.replace('"client_port"', '"__proto__":{"server_port":1},"client_port"')),
      'EndPoint.0002',
    ],
    ['constructor', utf8(good.replace('{', '{"constructor":{"prototype":{}},')), 'EndPoint.0002'],
    ['a name twice, the last value wrong', utf8(good.replace(/\}$/, ',"server_type":"X"}')), 'EndPoint.3021'],
    ['a name twice, the last value right', utf8(good.replace('{', '{"server_type":"X",')), 200],
    [
      '100,000 unknown members',
      utf8(JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`m${n}`, n])))),
      'EndPoint.0002',
    ],
    [
      '3,000 mappings',
      utf8(JSON.stringify(createBody({ ports: Array(3000).fill({ client_port: 1, server_port: 1 }) }))),
      'EndPoint.3074',
    ],
    ['1,000,000 mappings', utf8(`{"ports":[${'{},'.repeat(1_000_000)}{}]}`), 'EndPoint.0002'],
    [
      'a name of 5 MB',
      utf8(JSON.stringify(createBody({ service_name: 'x'.repeat(5_000_000) }))),
      'EndPoint.3076',
    ],
    [
      'a tag of 5 MB',
      utf8(JSON.stringify(createBody({ tags: [{ key: '= '.repeat(2_500_000) }] }))),
      'EndPoint.3072',
    ],
    ['a zero byte', utf8(good.replace('test123', '\\u0000')), 'EndPoint.3076'],
    ['form data', utf8('port_id=1&vpc_id=2'), 'EndPoint.0002'],
    ['a list', utf8(`[${good}]`), 'EndPoint.0002'],
    ['null', utf8('null'), 'EndPoint.0002'],
    ['two values', utf8(good + good), 'EndPoint.0002'],
    ['12 MB', Buffer.concat([Buffer.alloc(12 * 1024 * 1024 - good.length, ' '), utf8(good)]), 200],
    ['12 MB and a byte', Buffer.alloc(12 * 1024 * 1024 + 1, ' '), 'APIGW.0201'],
  ];

  test.each(cases)('%s: create', async (_, body, code) => {
    const text = body.toString('latin1');
    const fresh =
      body.length > 1000
        ? body
        : Buffer.from(text.replace(/"port_id":"[0-9a-f-]{36}"/, `"port_id":"${randomUUID()}"`), 'latin1');
    const startedAt = performance.now();
    const reply = await send(command.url, { method: 'POST', path: pathOf(), body: fresh });
    expect(reply.body.error_code ?? 200).toBe(code);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test.each(cases.filter(([, , code]) => code !== 200))('%s: modify', async (_, body) => {
    const target = (await api(command.url).create()).body.id;
    const reply = await send(command.url, { method: 'PUT', path: pathOf(target), body });
    expect(reply.status).toBe(400);
  });

  test('100 MB is refused early, and read no further than it must', async () => {
    const path = pathOf();
    const size = 100 * 1024 * 1024;
    const piece = Buffer.alloc(1024 * 1024, ' ');
    const pieces = [head('POST', path, [`Content-Length: ${size}`]), ...Array<Buffer>(100).fill(piece)];
    const { answer } = await raw(command.url, pieces, { patience: 20_000 });
    expectCutOff(answer, 'POST', path);
  });

  test('chunks without end are cut off', async () => {
    const path = pathOf();
    const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`;
    const pieces = [head('POST', path, ['Transfer-Encoding: chunked']), ...Array<string>(40).fill(chunk)];
    const { answer } = await raw(command.url, pieces, { patience: 20_000 });
    expectCutOff(answer, 'POST', path);
  });

  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    ';;;',
    'x'.repeat(1000),
  ])('Content-Type %s', async (type) => {
    const reply = await send(command.url, {
      method: 'POST',
      path: pathOf(),
      body: good,
      headers: { 'Content-Type': type },
    });
    expect(reply.body.error_code).toBe('EndPoint.0002');
  });

  test.each(['application/json; charset=UTF-8', 'APPLICATION/JSON', ''])(
    'Content-Type %j is fine',
    async (type) => {
      const body = Buffer.from(JSON.stringify(createBody()));
      const headers = { 'Content-Type': type };
      expect((await send(command.url, { method: 'POST', path: pathOf(), body, headers })).status).toBe(200);
    },
  );
});

describe('paths and methods', () => {
  test.each([
    '/',
    '//',
    '/v1',
    `/v1//vpc-endpoint-services`,
    `//v1/${project}/vpc-endpoint-services/${id}`,
    `/v1/${project}/vpc-endpoint-services/`,
    `/v1/${project}/vpc-endpoint-services//${id}`,
    `/v1/${project}/vpc-endpoint-services/${id}/`,
    `/v1/${project}/../${project}/vpc-endpoint-services/${id}`,
    `/v1/../v1/${project}/vpc-endpoint-services/${id}`,
    `/v1/${project}/vpc-endpoint-services/..`,
    `/v1/${project}/vpc-endpoint-services/%2e%2e%2f`,
    `/v1/${project}%2fvpc-endpoint-services/${id}`,
    `/v1/${project}/vpc-endpoint-services/%00`,
    `/v1/${project}/vpc-endpoint-services/%ff%fe`,
    `/v1/${project}/vpc-endpoint-services/%`,
    `/v1/%zz/vpc-endpoint-services/${id}`,
    `/V1/${project}/vpc-endpoint-services/${id}`,
    `/v1/${project}/vpc-endpoint-services/${id};x=1`,
    `/v1/${project}/vpc-endpoint-services/${'a'.repeat(30_000)}`,
    `/v1/${project}/vpc-endpoint-services/${id}#fragment`,
    'http://evil.example/v1/x',
    '*',
    '/?x',
    `/v1/${project}/vpc-endpoint-service?${id}`,
  ])('GET %s', async (path) => {
    const { answer } = await raw(command.url, [head('GET', path, ['Connection: close'])]);
    const { status, body } = parseAnswer(answer);
    expect([400, 404, 405]).toContain(status);
    expect(body?.error_code).toMatch(/^(EndPoint|APIGW)\.\d{4}$/);
  });

  test('a whole address, as proxies are sent it, and a query are fine', async () => {
    const created = (await api(command.url).create()).body.id;
    for (const path of [`http://any.example${pathOf(created)}`, `${pathOf(created)}?a=%zz&b`]) {
      const { answer } = await raw(command.url, [head('GET', path, ['Connection: close'])]);
      expect(parseAnswer(answer).status).toBe(200);
    }
  });

  test.each(['HEAD', 'PATCH', 'DELETE', 'PUT', 'TRACE', 'PROPFIND', 'POST', 'GET'])(
    '%s where it is not',
    async (method) => {
      const known = operations.filter((operation) => operation.method === method);
      for (const path of [pathOf(), pathOf(id)]) {
        const fits = known.some(
          (operation) => operation.pathParameters.length === path.split('/').length - 3,
        );
        if (fits) continue;
        const { answer } = await raw(command.url, [head(method, path, ['Connection: close'])]);
        expect(answer).toContain('HTTP/1.1 405 ');
        expect(answer).toMatch(/\r\nAllow: .*OPTIONS\r\n/);
        if (method === 'HEAD') expect(answer.endsWith('\r\n\r\n')).toBe(true);
        else expect(parseAnswer(answer).body?.error_code).toBe('APIGW.0101');
      }
    },
  );

  test('CONNECT and upgrades end cleanly', async () => {
    expect((await raw(command.url, [head('CONNECT', 'a:443')])).closed).toBe(true);
    const upgrade = head('GET', pathOf(id), ['Connection: Upgrade', 'Upgrade: websocket']);
    const { answer } = await raw(command.url, [upgrade], { patience: 500 });
    expect(answer === '' || parseAnswer(answer).status === 404).toBe(true);
  });

  test('OPTIONS lets pages of any origin call', async () => {
    const response = await fetch(command.url + pathOf(id), {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://docs.example',
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'x-auth-token,content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'x-auth-token,content-type',
    });
    const reply = await fetch(command.url + pathOf(id));
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each([
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['application/*', 404],
    ['*/*', 404],
    ['text/html, application/json;q=0.1', 404],
  ])('Accept: %s: %i', async (Accept, status) => {
    expect((await send(command.url, { path: pathOf(id), headers: { Accept } })).status).toBe(status);
  });
});

describe('connections', () => {
  test.each<[what: string, bytes: string, statuses: number[]]>([
    ['no HTTP', 'hello\r\n\r\n', [400]],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
    ['a header without a name', head('GET', '/', [': x']), [400]],
    ['two lengths', head('POST', pathOf(), ['Content-Length: 1', 'Content-Length: 2']), [400]],
    ['length and chunks', head('POST', pathOf(), ['Content-Length: 1', 'Transfer-Encoding: chunked']), [400]],
    ['a length below zero', head('POST', pathOf(), ['Content-Length: -1']), [400]],
    ['chunks that are none', `${head('POST', pathOf(), ['Transfer-Encoding: chunked'])}zz\r\n`, [400]],
    ['a header of 1 MB', head('GET', '/', [`X-A: ${'a'.repeat(1_000_000)}`]), [431]],
    ['100,000 headers', head('GET', '/', Array<string>(100_000).fill('X-A: a')), [431]],
    ['an address of 1 MB', head('GET', `/${'a'.repeat(1_000_000)}`), [414, 431]],
    ['another version', 'GET / HTTP/3.7\r\nHost: a\r\n\r\n', [400]],
    ['Expect: something', `${head('POST', pathOf(), ['Expect: magic', 'Content-Length: 2'])}{}`, [400]],
  ])('%s', async (_, bytes, statuses) => {
    const { answer } = await raw(command.url, [bytes], { patience: 3000 });
    const { status, body } = parseAnswer(answer);
    expect(statuses).toContain(status);
    expect(body?.error_code).toMatch(/^(EndPoint|APIGW)\.\d{4}$/);
  });

  test('Expect: 100-continue gets what it waits for', async () => {
    const body = JSON.stringify(createBody());
    const headers = ['Expect: 100-continue', `Content-Length: ${body.length}`, 'Connection: close'];
    const { answer } = await raw(command.url, [head('POST', pathOf(), headers), body], { pause: 100 });
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
  });

  test('requests in one piece are answered in order', async () => {
    const one = head('GET', pathOf(id));
    const { answer } = await raw(command.url, [
      one + head('GET', '/x') + head('GET', pathOf(id), ['Connection: close']),
    ]);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 404', 'HTTP/1.1 404']);
    expect(answer.match(/APIGW\.0101|EndPoint\.0005/g)).toEqual([
      'EndPoint.0005',
      'APIGW.0101',
      'EndPoint.0005',
    ]);
  });

  test('200 half-open sockets and slow requests do not keep others waiting, and are ended', async () => {
    const { hostname, port } = new URL(command.url);
    const sockets = Array.from({ length: 200 }, (_, index) => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.resume();
      if (index % 2) socket.write(head('POST', pathOf(), ['Content-Length: 100']).slice(0, -(index % 60)));
      return socket;
    });
    const drips = setInterval(() => {
      for (const socket of sockets) if (!socket.destroyed) socket.write('a');
    }, 500);
    const startedAt = performance.now();
    for (let count = 0; count < 50; count++) expect((await api(command.url).get(id)).status).toBe(404);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    await expect
      .poll(() => sockets.filter(({ closed }) => !closed).length, { timeout: 45_000, interval: 500 })
      .toBe(0);
    clearInterval(drips);
  });
});

test(`${badRequests} generated bad requests`, { timeout: 600_000 }, async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '..', '%2f', '\\', '服务', id, project),
  );
  const segment = text.map((each) => encodeURIComponent(each));
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(0, 1, 65535, 65536, 'TCP', 'VM', true, null, id));
  const member = fc.constantFrom(
    'port_id',
    'vpc_id',
    'server_type',
    'ports',
    'tags',
    'service_name',
    '__proto__',
    'x',
  );
  const body = fc.oneof(
    fc.dictionary(member, value).map((each) => JSON.stringify(each)),
    fc
      .record({ name: member, value })
      .map(({ name, value }) => JSON.stringify({ ...createBody(), [name]: value })),
    fc
      .array(fc.dictionary(fc.constantFrom('client_port', 'server_port', 'protocol', 'y'), value))
      .map((ports) => JSON.stringify(createBody({ ports }))),
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  );
  const header = fc.record(
    {
      'X-Auth-Token': fc.constantFrom('t', ''),
      'Content-Type': fc.constantFrom('application/json', 'text/plain', 'a/b;c'),
      Accept: fc.constantFrom('*/*', 'text/html', ';;'),
      Authorization: fc.constantFrom('Basic x', 'SDK-HMAC-SHA256 Access=', 'SDK-HMAC-SHA256 x'),
    },
    { requiredKeys: [] },
  );
  const path = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(pathOf(), pathOf(id)) },
    segment.map((each) => pathOf(each)),
    segment.map((each) => pathOf(id, each)),
    fc.array(segment).map((each) => `/${each.join('/')}`),
  );
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH');
  const seen = new Map<string, number>();
  let halfway = 0;
  let count = 0;
  await fc.assert(
    fc.asyncProperty(method, path, header, body, async (method, path, headers, body) => {
      if (++count === badRequests / 2) halfway = await memory();
      const sent = { method, path, headers, ...(method !== 'GET' && { body }) };
      const reply = await send(command.url, sent);
      if (!honest.includes(reply.status)) expect(reply.status).toBeLessThan(500);
      const outcome = reply.body?.error_code ?? String(reply.status);
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }),
    { numRuns: badRequests },
  );
  // From the middle on, memory stays level. The short form is closer to the noise of the collector.
  expect((await memory()) / halfway).toBeLessThan(long ? 1.1 : 1.25);
  // The generator must reach several refusals, not one many times; how many of the rare ones is chance.
  expect(seen.size).toBeGreaterThanOrEqual(5);
});

import { languages, neighbouringPaths, readContract } from '@vpcep/contract';
import { type Reply, send } from '@vpcep/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Mock, MockStartError, startMock } from '../src/index.ts';
import { sample, samples } from './support/contract.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

let upstream: Upstream;
let reporting: Mock;
let refusing: Mock;
const log: string[] = [];
beforeAll(async () => {
  upstream = await startUpstream();
  reporting = await startMock({ port: 0, proxy: upstream.url, log: (line) => log.push(line) });
  refusing = await startMock({ port: 0, proxy: `${upstream.url}/`, errors: true });
});
beforeEach(() => {
  upstream.received.length = 0;
  log.length = 0;
  upstream.answerWith({ body: JSON.stringify(service) });
});
afterAll(async () => {
  await Promise.all([reporting.close(), refusing.close(), upstream.close()]);
});

const create = sample('createEndpointService');
const get = sample('getEndpointService');
const service = get.responses.find(({ example }) => example === 'serviceAvailable')?.value as Record<
  string,
  unknown
>;
const { id: _, ...withoutId } = service;

function reported({
  headers,
}: Reply): { part: string; in: string; property: string; rule: string; message: string }[] {
  return JSON.parse(headers.get('x-contract-violations') ?? '[]');
}

describe.each(samples)('$operationId', ({ method, path, body, success }) => {
  test('passes request and answer on as they are', async () => {
    upstream.answerWith({
      status: success.status,
      body: JSON.stringify(success.value, null, 2) ?? '',
      headers: {
        'X-Request-Id': 'from-upstream',
        'Set-Cookie': ['a=1', 'b=2'],
        'Access-Control-Allow-Origin': 'http://a',
      },
    });
    for (const { url } of [reporting, refusing]) {
      upstream.received.length = 0;
      const text = body === undefined ? undefined : JSON.stringify(body, null, 2);
      const reply = await send(url, {
        method,
        path: `${path}?a=1&b=%20`,
        body: text,
        headers: { 'X-Extra': 'kept' },
      });
      expect(reply.status).toBe(success.status);
      expect(reply.body).toEqual(success.value);
      expect(reply.headers.get('x-request-id')).toBe('from-upstream');
      expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
      expect(reply.headers.get('access-control-allow-origin')).toBe('*');
      expect(reported(reply)).toEqual([]);
      expect(upstream.received).toHaveLength(1);
      expect(upstream.received[0]).toMatchObject({ method, url: `${path}?a=1&b=%20`, body: text ?? '' });
      expect(upstream.received[0]?.headers).toMatchObject({
        'x-auth-token': 'a-token',
        'x-extra': 'kept',
        host: upstream.url.slice('http://'.length),
      });
    }
  });
});

test('an answer that came compressed is passed on readable', async () => {
  const { gzipSync } = await import('node:zlib');
  upstream.answerWith({ body: gzipSync(JSON.stringify(service)), headers: { 'Content-Encoding': 'gzip' } });
  const reply = await send(reporting.url, { path: get.path });
  expect(reply.body).toEqual(service);
  expect(reported(reply)).toEqual([]);
});

type Fault = [name: string, reply: Parameters<Upstream['answerWith']>[0], expected: object];
const faults: Fault[] = [
  [
    'a status that is not text',
    { body: JSON.stringify({ ...service, status: 7 }) },
    { in: 'body', property: 'status', rule: 'type' },
  ],
  ['missing id', { body: JSON.stringify(withoutId) }, { in: 'body', property: 'id', rule: 'required' }],
  [
    'a port out of range',
    { body: JSON.stringify({ ...service, ports: [{ client_port: 0 }] }) },
    { in: 'body', property: 'ports[0].client_port', rule: 'minimum' },
  ],
  [
    'a wrong type deep inside',
    { body: JSON.stringify({ ...service, error: [{ error_message: 5 }] }) },
    { in: 'body', property: 'error[0].error_message', rule: 'type' },
  ],
  [
    'another media type',
    { body: JSON.stringify(service), headers: { 'Content-Type': 'text/html' } },
    { in: 'header', property: 'Content-Type', rule: 'mediaType' },
  ],
  [
    'a media type that cannot be read',
    { body: JSON.stringify(service), headers: { 'Content-Type': 'json' } },
    { in: 'header', property: 'Content-Type', rule: 'mediaType' },
  ],
  ['broken JSON', { body: '{"id": ' }, { in: 'body', property: '', rule: 'jsonEnd' }],
  ['no body', { body: '' }, { in: 'body', property: '', rule: 'type' }],
  [
    'an error of another shape',
    { status: 404, body: '{"fault":{"code":"EndPoint.0005"}}' },
    { in: 'body', property: 'error_code', rule: 'required' },
  ],
  [
    'a page in place of a service',
    { status: 200, body: '<html>', headers: { 'Content-Type': 'text/html' } },
    { in: 'header', property: 'Content-Type', rule: 'mediaType' },
  ],
  [
    'an undocumented success',
    { status: 201, body: JSON.stringify(service) },
    { in: 'status', property: '', rule: 'status' },
  ],
];

describe('an answer that breaks the contract', () => {
  test.each(faults)('%s is reported', async (_, reply, expected) => {
    upstream.answerWith(reply);
    const response = await fetch(reporting.url + get.path, { headers: { 'X-Auth-Token': 't' } });
    expect(response.status).toBe(reply.status ?? 200);
    expect(await response.text()).toBe(reply.body);
    const found = JSON.parse(response.headers.get('x-contract-violations') ?? '[]');
    expect(found).toContainEqual(expect.objectContaining({ part: 'response', ...expected }));
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(`GET ${get.path} ${response.status}  [response] ${found[0].message}`);
  });

  test.each(faults)('%s is refused with --errors', async (_, reply, expected) => {
    upstream.answerWith(reply);
    const response = await send(refusing.url, { path: get.path });
    expect([response.status, response.body.error_code]).toEqual([502, 'APIGW.0201']);
    const found = reported(response).find(({ rule }) => rule === (expected as { rule: string }).rule);
    expect(response.body.error_msg).toContain(found?.message);
  });

  test('members that the contract does not list are none of its business', async () => {
    upstream.answerWith({ body: JSON.stringify({ ...service, description: 'new', ports: [{ extra: 1 }] }) });
    expect(reported(await send(reporting.url, { path: get.path }))).toEqual([]);
  });

  test('documented errors pass, whatever their status', async () => {
    for (const { status, value } of get.responses) {
      upstream.answerWith({ status: Number(status) || 418, body: JSON.stringify(value) });
      const reply = await send(refusing.url, { path: get.path });
      expect([reply.status, reply.body]).toEqual([Number(status) || 418, value]);
    }
  });

  test('more violations than a header holds are counted', async () => {
    upstream.answerWith({
      body: JSON.stringify({
        ...service,
        tags: Array.from({ length: 400 }, () => ({ key: '键'.repeat(9), value: 1 })),
      }),
    });
    const found = reported(await send(reporting.url, { path: get.path }));
    expect(found.at(-1)).toEqual({ more: 401 - found.length });
  });
});

describe('a request that breaks the contract', () => {
  test.each<[name: string, sent: Parameters<typeof send>[1], expected: object, status: number]>([
    [
      'a bad value',
      { ...create, body: { port_id: 1 } },
      { in: 'body', property: 'port_id', rule: 'type' },
      400,
    ],
    ['broken JSON', { ...create, body: '{' }, { in: 'body', property: '', rule: 'jsonEnd' }, 400],
    [
      'no token',
      { path: get.path, headers: { 'X-Auth-Token': '' } },
      { in: 'credentials', property: '' },
      401,
    ],
    ['a bad path', { path: get.path.replace(/[^/]+$/, 'x') }, { in: 'path', rule: 'format' }, 400],
    [
      'a broken path',
      { path: get.path.replace(/[^/]+$/, '%zz') },
      { in: 'path', rule: 'percentEncoding' },
      400,
    ],
    ['an unknown route', { path: '/v9' }, { in: 'route', rule: 'route' }, 404],
    ['an unknown method', { path: get.path, method: 'PATCH' }, { in: 'route', rule: 'noMethod' }, 405],
  ])('%s is forwarded and reported, or refused with --errors', async (_, sent, expected, status) => {
    const reply = await send(reporting.url, sent);
    expect(reply.body).toEqual(service);
    expect(reported(reply)).toContainEqual(expect.objectContaining({ part: 'request', ...expected }));
    expect(upstream.received).toHaveLength(1);

    const refused = await send(refusing.url, sent);
    expect(refused.status).toBe(status);
    expect(refused.body.error_code).toMatch(/^(EndPoint|APIGW)\.\d{4}$/);
    expect(upstream.received).toHaveLength(1);
  });
});

test('an upstream that breaks the connection: 502', async () => {
  upstream.answerWith({ breaks: true });
  const reply = await send(reporting.url, { path: get.path });
  expect([reply.status, reply.body.error_code]).toEqual([502, 'APIGW.0201']);
  expect(reply.body.error_msg).toContain(upstream.url);
});

test('an upstream that takes too long: 504', async () => {
  upstream.answerWith({ delay: 2000 });
  const timeout = AbortSignal.timeout;
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms === 60_000 ? 50 : ms));
  const reply = await send(reporting.url, { path: get.path });
  spy.mockRestore();
  expect([reply.status, reply.body.error_code]).toEqual([504, 'APIGW.0201']);
  expect(reply.body.error_msg).toContain('has not responded within 60 seconds');
});

test('redirects are passed on, not followed', async () => {
  upstream.answerWith({ status: 302, headers: { Location: '/elsewhere' } });
  const response = await fetch(reporting.url + get.path, {
    headers: { 'X-Auth-Token': 't' },
    redirect: 'manual',
  });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/elsewhere']);
  expect(upstream.received).toHaveLength(1);
});

test('the address of the upstream may have a path', async () => {
  const below = await startMock({ port: 0, proxy: `${upstream.url}/vpcep/` });
  await send(below.url, { path: get.path });
  await below.close();
  expect(upstream.received[0]?.url).toBe(`/vpcep${get.path}`);
});

describe.each(neighbouringPaths(readContract()))('%s, which is not in this contract,', (template) => {
  const path = template.replaceAll(/\{[^}]+\}/g, 'x');
  const text = `${path} (GET) belongs to the same API, but is not in this contract.`;

  test('is passed on, and reported', async () => {
    const reply = await send(reporting.url, { path });
    expect([reply.status, upstream.received.map(({ url }) => url)]).toEqual([200, [path]]);
    expect(reported(reply)).toEqual([
      expect.objectContaining({ part: 'request', rule: 'neighbour', message: text }),
    ]);
  });

  test('is rejected with --errors', async () => {
    const reply = await send(refusing.url, { path });
    expect([reply.status, reply.body.error_msg]).toEqual([404, text]);
    expect(upstream.received).toEqual([]);
  });
});

test('a mock is an upstream that keeps the contract', async () => {
  const mock = await startMock({ port: 0 });
  const proxy = await startMock({ port: 0, proxy: mock.url, errors: true });
  for (const { method, path, body, success } of samples) {
    expect((await send(proxy.url, { method, path, body })).status).toBe(success.status);
  }
  await Promise.all([proxy.close(), mock.close()]);
});

describe('the start', () => {
  test.each([
    ['no such host', 'http://vpcep.invalid', 'cannot be reached'],
    ['another protocol', 'ftp://127.0.0.1', 'not a usable address'],
    ['no address', 'upstream', 'not a usable address'],
    ['credentials in the address', 'http://user:secret@127.0.0.1', 'not a usable address'],
  ])('%s: an error that says so', async (_, proxy, text) => {
    const started = startMock({ port: 0, proxy });
    await expect(started).rejects.toThrow(MockStartError);
    await expect(started).rejects.toThrow(text);
  });

  test('nobody there: an error that says so', async () => {
    const gone = await startUpstream();
    await gone.close();
    await expect(startMock({ port: 0, proxy: gone.url })).rejects.toThrow(
      `The upstream ${gone.url} cannot be reached (connect ECONNREFUSED`,
    );
  });

  test('a language that the contract lacks: an error that lists the languages', async () => {
    await expect(startMock({ port: 0, language: 'tlh' })).rejects.toThrow(
      `no language tlh. Use one of: ${languages.map(({ tag }) => tag).join(', ')}.`,
    );
  });

  test('an address of another machine: an error that says so', async () => {
    await expect(startMock({ port: 0, host: '192.0.2.1' })).rejects.toThrow('Cannot listen on 192.0.2.1');
  });
});

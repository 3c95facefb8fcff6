import { request as httpRequest } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { send, sendRaw } from '@vpcep/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../src/index.ts';
import { sample } from './support/contract.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

// The proxy forwards what it has judged, and nothing else (RFC 9110, 7.6).

let upstream: Upstream;
let proxy: Mock;
let mock: Mock;
beforeAll(async () => {
  upstream = await startUpstream();
  proxy = await startMock({ port: 0, proxy: `${upstream.url}/base/` });
  mock = await startMock({ port: 0 });
});
beforeEach(() => {
  upstream.received.length = 0;
  upstream.answerWith({ body: JSON.stringify(get.success.value) });
});
afterAll(() => Promise.all([proxy.close(), mock.close(), upstream.close()]));

const create = sample('createEndpointService');
const get = sample('getEndpointService');

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;

test('a whole address, as a client sends it to a proxy, is forwarded as its path', async () => {
  const received = await sendRaw(
    proxy.url,
    lines(`GET http://elsewhere.example${get.path}?a=%20 HTTP/1.1`, 'Host: a', 'Connection: close'),
  );
  expect(received).toContain('HTTP/1.1 200 OK');
  expect(upstream.received.map(({ url }) => url)).toEqual([`/base${get.path}?a=%20`]);
});

test.each(['/v1/a/../b', '/v1//b', '/v1/%2e%2e/b', "/v1/a'b\\c"])(
  '%s is forwarded as it was sent',
  async (path) => {
    await sendRaw(proxy.url, lines(`GET ${path} HTTP/1.1`, 'Host: a', 'Connection: close'));
    expect(upstream.received.map(({ url }) => url)).toEqual([`/base${path}`]);
  },
);

describe('headers', () => {
  test('of the connection stay behind, and none are added', async () => {
    await sendRaw(
      proxy.url,
      lines(
        `GET ${get.path} HTTP/1.1`,
        'Host: a',
        'X-Auth-Token: t',
        'X-Hop: secret',
        'TE: trailers',
        'Proxy-Authorization: Basic YTpi',
        'X-Kept: 1',
        'Connection: close, X-Hop, TE',
      ),
    );
    const { host, connection, ...headers } = upstream.received[0]?.headers ?? {};
    expect(headers).toEqual({ 'x-auth-token': 't', 'x-kept': '1' });
    expect(host).toBe(new URL(upstream.url).host);
    expect(connection).not.toContain('hop');
  });

  test('of a response that belong to its connection stay behind, too', async () => {
    upstream.answerWith({
      body: '{}',
      headers: { Connection: 'X-Hop', 'X-Hop': '1', 'Keep-Alive': 'timeout=1', 'X-Kept': '1' },
    });
    const { headers } = await send(proxy.url, { path: get.path });
    expect([headers.get('x-hop'), headers.get('x-kept')]).toEqual([null, '1']);
  });
});

describe('encoded bodies', () => {
  const body = JSON.stringify(create.body);

  test.each<[string, (text: string) => Buffer]>([
    ['gzip', (text) => gzipSync(text)],
    ['br', (text) => brotliCompressSync(text)],
  ])('%s: header and body of a request stay together', async (encoding, encode) => {
    const bytes = encode(body);
    const reply = await send(proxy.url, {
      ...create,
      body: bytes,
      headers: { 'Content-Encoding': encoding },
    });
    expect(upstream.received[0]?.headers['content-encoding']).toBe(encoding);
    expect(upstream.received[0]?.headers['content-length']).toBe(String(bytes.length));
    expect(reply.headers.get('x-contract-violations')).toContain('"rule":"contentEncoding"');

    const rejected = await send(mock.url, {
      ...create,
      body: bytes,
      headers: { 'Content-Encoding': encoding },
    });
    expect([rejected.status, rejected.body.error_code]).toEqual([400, 'EndPoint.0002']);
    expect(rejected.body.error_msg).toBe(
      'header Content-Encoding must be identity: send the body without compression',
    );
  });

  test('identity is no encoding', async () => {
    const reply = await send(mock.url, { ...create, headers: { 'Content-Encoding': 'identity' } });
    expect(reply.status).toBe(200);
  });

  test.each(['GBK', '"utf-16"', 'iso-8859-1'])('the charset %s is rejected by name', async (charset) => {
    const headers = { 'Content-Type': `application/json; charset=${charset}` };
    const reply = await send(mock.url, { ...create, headers });
    expect([reply.status, reply.body.error_msg]).toEqual([
      400,
      'header Content-Type must have the charset utf-8',
    ]);
  });

  test('a response is judged decoded, and passed on encoded', async () => {
    const encoded = gzipSync(JSON.stringify({ ...(get.success.value as object), id: 5 }));
    upstream.answerWith({ body: encoded, headers: { 'Content-Encoding': 'gzip' } });
    const reply = await send(proxy.url, { path: get.path });
    expect(reply.body.id).toBe(5);
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    expect(reply.headers.get('x-contract-violations')).toContain('"property":"id","rule":"type"');
  });

  test.each<[what: string, encoding: string, bytes: Buffer]>([
    ['an unknown encoding', 'rot13', Buffer.from('{}')],
    ['an encoding that is not kept', 'gzip', Buffer.from('{}')],
    ['a body that is small only as long as it is encoded', 'gzip', gzipSync(Buffer.alloc(100_000_000))],
  ])('%s is reported', async (_, encoding, bytes) => {
    upstream.answerWith({ body: bytes, headers: { 'Content-Encoding': encoding } });
    const response = await new Promise<string>((resolve, reject) => {
      httpRequest(proxy.url + get.path, { headers: { 'X-Auth-Token': 't' } }, (incoming) => {
        incoming.resume();
        resolve(String(incoming.headers['x-contract-violations']));
      })
        .on('error', reject)
        .end();
    });
    expect(response).toContain('"rule":"unreadableEncoding"');
  });
});

test('a response of more than 12 MB is a 502, and little of it is kept', async () => {
  upstream.answerWith({ body: Buffer.alloc(100 * 1024 * 1024, ' ') });
  const before = process.memoryUsage.rss();
  const reply = await send(proxy.url, { path: get.path });
  expect([reply.status, reply.body.error_code]).toEqual([502, 'APIGW.0201']);
  expect(reply.body.error_msg).toContain('has sent more than 12 MB');
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(150);
});

test('when the client leaves, the upstream is let go', async () => {
  upstream.answerWith({ delay: 60_000 });
  const left = new Promise<void>((resolve) => upstream.onceLeft(resolve));
  const outgoing = httpRequest(proxy.url + get.path, { headers: { 'X-Auth-Token': 't' } });
  outgoing.on('error', () => {});
  outgoing.end();
  await expect.poll(() => upstream.received.length).toBe(1);
  outgoing.destroy();
  await left;
});

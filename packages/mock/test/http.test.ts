import { request as httpRequest } from 'node:http';
import { send, sendRaw } from '@vpcep/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../src/index.ts';
import { sample, samples } from './support/contract.ts';

let mock: Mock;
const log: string[] = [];
beforeAll(async () => {
  mock = await startMock({ port: 0, log: (line) => log.push(line) });
});
afterAll(() => mock.close());

const create = sample('createEndpointService');
const get = sample('getEndpointService');

/** What the contract allows on a path. */
function allowedOn(path: string): string {
  const methods = samples.filter((candidate) => candidate.path === path).map(({ method }) => method);
  return [...methods, 'OPTIONS'].join(', ');
}

describe('methods', () => {
  test.each(['PATCH', 'QUERY', 'PROPFIND'])('%s on a service: 405 with what is allowed', async (method) => {
    const reply = await send(mock.url, { method, path: get.path });
    expect([reply.status, reply.body.error_code]).toEqual([405, 'APIGW.0101']);
    expect(reply.headers.get('allow')).toBe(allowedOn(get.path));
    expect(reply.body.error_msg).toContain(method);
  });

  test('HEAD: 405 without a body', async () => {
    const reply = await send(mock.url, { method: 'HEAD', path: get.path });
    expect([reply.status, reply.body, reply.headers.get('allow')]).toEqual([
      405,
      undefined,
      allowedOn(get.path),
    ]);
  });

  test('OPTIONS says what a path offers', async () => {
    const reply = await send(mock.url, { method: 'OPTIONS', path: create.path });
    expect([reply.status, reply.headers.get('allow')]).toEqual([204, allowedOn(create.path)]);
    expect(await sendRaw(mock.url, 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain(
      '204 No Content',
    );
  });

  test('a body where none is expected is passed over', async () => {
    const text = `GET ${get.path} HTTP/1.1\r\nHost: a\r\nX-Auth-Token: t\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{`;
    expect(await sendRaw(mock.url, text)).toContain('200 OK');
  });
});

describe('pages of other origins', () => {
  test('may make every request', async () => {
    const reply = await send(mock.url, {
      method: 'OPTIONS',
      path: create.path,
      headers: {
        Origin: 'http://127.0.0.1:4400',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,prefer,x-auth-token',
      },
    });
    expect(reply.status).toBe(204);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization,content-type,prefer,x-auth-token',
    });
  });

  test.each([
    ['200', get.path, {}],
    ['401', get.path, { 'X-Auth-Token': '' }],
    ['404', '/nowhere', {}],
  ])('may read the answer: %s', async (status, path, headers) => {
    const reply = await send(mock.url, { path, headers });
    expect(reply.status).toBe(Number(status));
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-expose-headers')).toBe('*');
  });
});

describe('the connection', () => {
  test.each([
    ['not HTTP', 'hello\r\n\r\n', '400 Bad Request'],
    ['an unknown version', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n', '400 Bad Request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      '400 Bad Request',
    ],
    [
      'too long a header',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
      '431 Request Header',
    ],
  ])('%s: an error body all the same', async (_, text, status) => {
    const [head = '', body = ''] = (await sendRaw(mock.url, text)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'APIGW.0201',
      request_id: /X-Request-Id: (.*)/.exec(head)?.[1],
    });
  });

  test('no Host header, an unknown expectation and a whole address are answered', async () => {
    const rest = 'X-Auth-Token: t\r\nConnection: close\r\n\r\n';
    expect(await sendRaw(mock.url, `GET ${get.path} HTTP/1.1\r\n${rest}`)).toContain('200 OK');
    expect(
      await sendRaw(mock.url, `GET ${get.path} HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n${rest}`),
    ).toContain('200 OK');
    expect(await sendRaw(mock.url, `GET http://a:1${get.path} HTTP/1.1\r\nHost: a\r\n${rest}`)).toContain(
      '200 OK',
    );
  });

  test('a token as long as a catalogue is taken', async () => {
    expect(
      (await send(mock.url, { path: get.path, headers: { 'X-Auth-Token': 'x'.repeat(40_000) } })).status,
    ).toBe(200);
  });

  test('a client that goes away in the middle of a body disturbs nobody', async () => {
    await new Promise<void>((resolve) => {
      const gone = httpRequest(mock.url + create.path, {
        method: 'POST',
        headers: { 'Content-Length': '1000' },
      });
      gone.on('error', () => resolve());
      gone.write('{', () => gone.destroy());
    });
    expect((await send(mock.url, { path: get.path })).status).toBe(200);
  });

  test('requests that wait for each other on one connection all get their answer', async () => {
    const one = `GET ${get.path} HTTP/1.1\r\nHost: a\r\nX-Auth-Token: t\r\n\r\n`;
    const received = await sendRaw(
      mock.url,
      `${one}${one}${one.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`,
    );
    expect(received.match(/200 OK/g)).toHaveLength(3);
  });
});

test('the log has a line about each request', async () => {
  log.length = 0;
  await send(mock.url, { path: get.path, headers: { Prefer: 'example=serviceFailed' } });
  await send(mock.url, { path: get.path, headers: { Prefer: 'dynamic=true' } });
  await send(mock.url, { ...create, body: {} });
  await send(mock.url, { path: '/a%0ab' });
  expect(log).toEqual([
    `GET ${get.path} 200 serviceFailed`,
    `GET ${get.path} 200 dynamic`,
    `POST ${create.path} 400 EndPoint.0002 port_id is required; vpc_id is required; server_type is required; ports is required`,
    expect.stringContaining('GET /a%0ab 404 APIGW.0101'),
  ]);
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouter, type Operation, operationsOf, readContract, sampleRequest } from '@vpcep/contract';
import { sendRaw } from '@vpcep/testing';
import { expect, onTestFinished, test } from 'vitest';
import {
  closeServer,
  createServer,
  jsonReply,
  listen,
  noOperation,
  type Outcome,
  receiveBody,
  type ServerParts,
  serverCatalogues,
  textsIn,
} from '../src/index.ts';

const operations = operationsOf(readContract());
const router = createRouter(operations);
/** A path of the contract, and what it takes. */
const { path } = sampleRequest(operations[0] as Operation);
const methods = router.at(path).map(({ method }) => method);
const texts = textsIn('en', serverCatalogues.en, {});

async function start(parts: Partial<ServerParts<Outcome>>): Promise<string> {
  const server = createServer<Outcome>({ router, texts, handle: () => jsonReply('{}'), ...parts });
  onTestFinished(() => closeServer(server, 0));
  return listen(server, { port: 0, host: '127.0.0.1' }, texts);
}

test('what a handler throws is a 500, and is passed on', async () => {
  const errors: unknown[] = [];
  const url = await start({
    handle: () => Promise.reject(new Error('Out of order.')),
    failed(error) {
      errors.push(error);
      return undefined;
    },
  });
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ error_code: 'EndPoint.0001' });
  expect(errors).toEqual([new Error('Out of order.')]);
});

test('a request without an operation is rejected by path or by method', async () => {
  const url = await start({
    handle: (call) => (call.operation ? jsonReply('{}') : noOperation(router, call)),
  });
  const responses = await Promise.all([
    fetch(url + path, { method: methods[0] ?? '' }),
    fetch(url + path, { method: 'PROPFIND' }),
    fetch(`${url}/nothing`),
  ]);
  expect(responses.map(({ status, headers }) => [status, headers.get('allow')])).toEqual([
    [200, null],
    [405, [...methods, 'OPTIONS'].join(', ')],
    [404, null],
  ]);
});

test('each response has an ID of its own', async () => {
  const url = await start({});
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(url)).headers.get('x-request-id')),
  );
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set(ids).size).toBe(20);
});

test('a request whose body is broken is answered at once, after those before it', async () => {
  const url = await start({
    async handle(call) {
      if (call.method === 'POST') await receiveBody(call.request);
      else await wait(100);
      return jsonReply('{"slow":true}');
    },
  });
  const get = `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
  const post = `POST ${path} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`;
  expect((await sendRaw(url, post)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
  expect((await sendRaw(url, get + post)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
});

test('Expect: 100-continue behind another request is answered in its turn', async () => {
  const url = await start({
    async handle(call) {
      if (call.method === 'POST') await receiveBody(call.request);
      else await wait(100);
      return { ...jsonReply('{}'), body: Buffer.from(`{"method":"${call.method}"}`) };
    },
  });
  const get = `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
  const expecting = (length: number) =>
    `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;
  const parts = /HTTP\/1\.1 \d+|\{.*?\}/g;
  // The body comes before it is asked for.
  expect((await sendRaw(url, `${get}${expecting(2)}{}`)).match(parts)).toEqual([
    'HTTP/1.1 200',
    '{"method":"GET"}',
    ...['HTTP/1.1 200', '{"method":"POST"}'],
  ]);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
    if (/100 Continue\r\n\r\n$/.test(received)) socket.write('{}');
  });
  socket.write(get + expecting(2));
  await once(socket, 'close');
  expect(received.match(parts)).toEqual([
    'HTTP/1.1 200',
    '{"method":"GET"}',
    'HTTP/1.1 100',
    ...['HTTP/1.1 200', '{"method":"POST"}'],
  ]);
});

test('garbage behind a request does not overtake its response', async () => {
  const url = await start({
    async handle() {
      await wait(100);
      return jsonReply('{"stored":true}');
    },
  });
  const received = await sendRaw(
    url,
    `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}\0garbage\r\n\r\n`,
  );
  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  expect(received).toContain('{"stored":true}');
});

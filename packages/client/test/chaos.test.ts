import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createVpcepClient, type VpcepClientOptions } from '../src/index.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { close, findFreeUrl, listen } from './start-server.ts';

/** What is done to a connection once a whole request has come in. */
type Chaos = (socket: Socket) => void;

/** Milliseconds that an attempt may take here. */
const timeout = 150;
const attempts = 3;
const json = JSON.stringify(service);

/** Every timer that the client has started and that has neither fired nor been stopped. */
const timers = new Set<unknown>();

beforeEach(() => {
  const { setTimeout, clearTimeout } = globalThis;
  vi.stubGlobal('setTimeout', (callback: () => void, duration: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      callback();
    }, duration);
    if (new Error().stack?.includes('/client/src/')) timers.add(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout) => {
    timers.delete(timer);
    clearTimeout(timer);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  expect(timers.size, 'timers that are left').toBe(0);
});

/** A server that reads requests as they were sent, and counts them and the connections that are open. */
async function startChaos(chaos: Chaos) {
  const sockets = new Set<Socket>();
  const state = { url: '', requests: 0, sockets };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
      const [head = '', body] = received.split('\r\n\r\n');
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (body === undefined || body.length < length) return;
      received = '';
      state.requests += 1;
      chaos(socket);
    });
  });
  state.url = await listen(server);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    return close(server);
  });
  return state;
}

function head(status: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n');
}

function answer(status: string, body: string | Buffer, headers: Record<string, string> = {}): Chaos {
  return (socket) => {
    const all = { 'Content-Type': 'application/json', ...headers, 'Content-Length': Buffer.byteLength(body) };
    socket.write(head(status, all));
    socket.end(body);
  };
}

/** Starts a response and leaves it in the middle of its body. */
const startAnswer: Chaos = (socket) =>
  void socket.write(`${head('200 OK', { 'Content-Type': 'application/json', 'Content-Length': 500 })}{"id":`);

function later(duration: number, chaos: Chaos): Chaos {
  return (socket) => void setTimeout(() => chaos(socket), duration);
}

const reset: Chaos = (socket) => void socket.resetAndDestroy();

function clientOf(url: string, options: Partial<VpcepClientOptions> = {}) {
  return createVpcepClient({
    baseUrl: url,
    projectId,
    credentials: token,
    timeout,
    retry: { attempts, delay: 5 },
    ...options,
  } as VpcepClientOptions);
}

const failures: {
  what: string;
  chaos: Chaos;
  expected: { name: string; [property: string]: unknown };
  /** Whether get and modify are sent again. */
  again: boolean;
}[] = [
  {
    what: 'a reset before the answer',
    chaos: reset,
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  {
    what: 'a reset inside the head',
    chaos: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-');
      later(10, reset)(socket);
    },
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  {
    what: 'a reset inside the body',
    chaos: (socket) => {
      startAnswer(socket);
      later(10, reset)(socket);
    },
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  {
    what: 'an end without a response',
    chaos: (socket) => void socket.end(),
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  {
    what: 'an end after half of the body',
    chaos: (socket) => {
      startAnswer(socket);
      socket.end();
    },
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  {
    what: 'an end inside a chunked body',
    chaos: (socket) =>
      void socket.end(`${head('200 OK', { 'Transfer-Encoding': 'chunked' })}6\r\n{"id":\r\n`),
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  {
    what: 'what is not HTTP',
    chaos: (socket) => void socket.end('220 mail.example ESMTP\r\n'),
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  {
    what: 'a body that is not gzip',
    chaos: answer('200 OK', 'not compressed', { 'Content-Encoding': 'gzip' }),
    expected: { name: 'VpcepNetworkError' },
    again: true,
  },
  { what: 'silence', chaos: () => {}, expected: { name: 'VpcepTimeoutError', timeout }, again: true },
  {
    what: 'silence inside the body',
    chaos: startAnswer,
    expected: { name: 'VpcepTimeoutError', timeout },
    again: true,
  },
  {
    what: 'a slow drip',
    chaos: (socket) => {
      startAnswer(socket);
      const drip = setInterval(() => socket.write(' '), 10);
      socket.on('close', () => clearInterval(drip));
    },
    expected: { name: 'VpcepTimeoutError', timeout },
    again: true,
  },
  {
    what: 'HTML with 502',
    chaos: answer('502 Bad Gateway', '<h1>Bad Gateway</h1>', { 'Content-Type': 'text/html' }),
    expected: { name: 'VpcepApiError', status: 502, code: undefined, body: '<h1>Bad Gateway</h1>' },
    again: true,
  },
  {
    what: '500 without a body',
    chaos: answer('500 Internal Server Error', ''),
    expected: { name: 'VpcepApiError', status: 500, code: undefined, body: '' },
    again: true,
  },
  {
    what: '10 MB of HTML with 500',
    chaos: answer('500 Internal Server Error', 'x'.repeat(10_000_000), { 'Content-Type': 'text/html' }),
    expected: { name: 'VpcepApiError', status: 500, message: expect.not.stringContaining('xxx') },
    again: true,
  },
  {
    what: '200 with HTML',
    chaos: answer('200 OK', '<form>Sign in</form>', { 'Content-Type': 'text/html' }),
    expected: { name: 'VpcepApiError', status: 200, body: '<form>Sign in</form>' },
    again: false,
  },
  {
    what: '200 with half of a JSON text',
    chaos: answer('200 OK', json.slice(0, 20)),
    expected: { name: 'VpcepApiError', status: 200, body: json.slice(0, 20) },
    again: false,
  },
  {
    what: '200 without a body',
    chaos: answer('200 OK', ''),
    expected: { name: 'VpcepApiError', status: 200 },
    again: false,
  },
];

for (const { what, chaos, expected, again } of failures) {
  for (const method of ['GET', 'PUT', 'POST']) {
    test(`${method} meets ${what}`, async () => {
      const server = await startChaos(chaos);
      // On a busy machine, what is not about time must not end by it.
      const limit = expected.name === 'VpcepTimeoutError' ? timeout : 5000;
      const client = clientOf(server.url, { timeout: limit });
      const start = performance.now();

      const call =
        method === 'GET'
          ? client.getEndpointService(serviceId)
          : method === 'PUT'
            ? client.updateEndpointService(serviceId, { approval_enabled: false })
            : client.createEndpointService(createRequest);

      const requests = again && method !== 'POST' ? attempts : 1;
      await expect(call).rejects.toMatchObject({ method, ...expected });
      expect(server.requests).toBe(requests);
      expect(performance.now() - start).toBeLessThan(requests * limit + 1000);
      await expect.poll(() => server.sockets.size, { message: 'connections that are left' }).toBe(0);
    });
  }
}

const bigService = { ...service, service_name: 'x'.repeat(10_000_000) };

const successes: { what: string; chaos: Chaos; expected?: object }[] = [
  {
    what: 'a reset after the whole answer',
    chaos: (socket) => {
      socket.write(`${head('200 OK', { 'Content-Length': json.length })}${json}`);
      later(30, reset)(socket);
    },
  },
  { what: 'JSON of another type', chaos: answer('200 OK', json, { 'Content-Type': 'text/plain' }) },
  { what: 'gzip', chaos: answer('200 OK', gzipSync(json), { 'Content-Encoding': 'gzip' }) },
  {
    what: '10 MB',
    chaos: answer('200 OK', JSON.stringify(bigService)),
    expected: bigService,
  },
  {
    what: 'a slow drip that ends in time',
    chaos: (socket) => {
      socket.write(head('200 OK', { 'Content-Length': json.length }));
      later(20, () => socket.write(json.slice(0, 30)))(socket);
      later(40, () => socket.end(json.slice(30)))(socket);
    },
  },
];

test.each(successes)('$what is a success', async ({ chaos, expected = service }) => {
  const server = await startChaos(chaos);
  const client = clientOf(server.url, { timeout: 5000 });

  expect(await client.createEndpointService(createRequest)).toEqual(expected);
  expect(server.requests).toBe(1);
  await expect.poll(() => server.sockets.size).toBe(0);
});

test.each([301, 302, 303, 307, 308])('%i to another host: no request there, no token', async (status) => {
  const other = await startChaos(answer('200 OK', json));
  const server = await startChaos(answer(`${status} Elsewhere`, '', { Location: `${other.url}/` }));
  const client = clientOf(server.url);

  await expect(client.updateEndpointService(serviceId, {})).rejects.toMatchObject({
    name: 'VpcepApiError',
    status,
    message: expect.stringContaining('a redirect, which is not followed'),
  });
  expect([server.requests, other.requests]).toEqual([1, 0]);
});

test('failures that pass are overcome', async () => {
  const faults: Chaos[] = [reset, answer('503 Service Unavailable', ''), answer('200 OK', json)];
  const server = await startChaos((socket) => faults.shift()?.(socket));

  expect(await clientOf(server.url).getEndpointService(serviceId)).toEqual(service);
  expect(server.requests).toBe(3);
});

test('nobody listening: sent again, create too, since it cannot have arrived', async () => {
  const numbers: number[] = [];
  const client = clientOf(await findFreeUrl(), { onAttempt: ({ number }) => void numbers.push(number) });

  await expect(client.createEndpointService(createRequest)).rejects.toMatchObject({
    name: 'VpcepNetworkError',
    message: expect.stringContaining('ECONNREFUSED'),
  });
  expect(numbers).toEqual([1, 2, 3]);
});

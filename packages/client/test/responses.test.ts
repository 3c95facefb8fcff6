import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  createAndWait,
  createVpcepClient,
  type EndpointServiceDetails,
  VpcepError,
  waitForEndpointService,
} from '../src/index.ts';
import { languages, localizeError } from '../src/messages.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, close, type Handler, listen, startServer } from './start-server.ts';

async function setUp(handler: Handler) {
  const server = await startServer(handler);
  const client = createVpcepClient({
    baseUrl: server.url,
    projectId,
    credentials: token,
    retry: { attempts: 1 },
  });
  return { ...server, client };
}

const calls = {
  get: (client: Awaited<ReturnType<typeof setUp>>['client']) => client.getEndpointService(serviceId),
  update: (client: Awaited<ReturnType<typeof setUp>>['client']) =>
    client.updateEndpointService(serviceId, {}),
  create: (client: Awaited<ReturnType<typeof setUp>>['client']) =>
    client.createEndpointService(createRequest),
};

for (const [operation, call] of Object.entries(calls)) {
  test.each<[unknown, string]>([
    [null, 'null'],
    [[], 'array'],
    ['text', 'string'],
    [7, 'number'],
    [false, 'boolean'],
  ])(`${operation}: a success whose body is %j is an error that says so`, async (body, type) => {
    const { client } = await setUp(answerJson(200, body));

    const error = await call(client).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'VpcepApiError', status: 200, code: undefined, body });
    expect((error as Error).message).toContain(`answered 200 with ${type} in place of object`);
    expect((error as Error).message.endsWith('The service may have processed the request.')).toBe(
      operation !== 'get',
    );
  });
}

test.each([{}, { id: null }, { id: 7 }, { id: '' }, { id: {} }])(
  'createAndWait: the response to the create is %j',
  async (body) => {
    const { client, requests } = await setUp(answerJson(200, body));
    const onProgress = vi.fn();

    await expect(createAndWait(client, createRequest, { onProgress })).rejects.toMatchObject({
      name: 'VpcepApiError',
      status: 200,
      body,
      message: expect.stringMatching(/\(id is .*\), .*: .* The service may have processed the request/),
    });
    expect(requests).toHaveLength(1);
    expect(onProgress).not.toHaveBeenCalled();
  },
);

test.each([{}, { status: null }, { status: 7 }, { status: '' }, { status: ['available'] }])(
  'a wait that reads %j',
  async (body) => {
    const { client, requests } = await setUp(answerJson(200, body));

    await expect(waitForEndpointService(client, serviceId, { interval: 1 })).rejects.toMatchObject({
      name: 'VpcepWaitError',
      reason: 'read',
      service: undefined,
      cause: { name: 'VpcepApiError', status: 200, body },
    });
    expect(requests).toHaveLength(1);
  },
);

test.each([null, undefined, 'text', 7])('a wait whose client returns %j', async (value) => {
  const getEndpointService = async () => value as unknown as EndpointServiceDetails;

  await expect(waitForEndpointService({ getEndpointService }, serviceId)).rejects.toMatchObject({
    name: 'VpcepWaitError',
    reason: 'read',
  });
});

test.each<[unknown, number]>([
  [null, 0],
  [{}, 0],
  ['text', 0],
  [[null], 1],
  [['text', 7, { error_code: 5 }], 3],
])('a wait for a service that failed with the reasons %j', async (error, count) => {
  const { client } = await setUp(answerJson(200, { ...service, status: 'failed', error }));

  await expect(waitForEndpointService(client, serviceId)).rejects.toMatchObject({
    name: 'VpcepWaitError',
    reason: 'status',
    faults: Array.isArray(error) ? error : [],
  });
  expect(Array.isArray(error) ? error.length : 0).toBe(count);
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a status that is a name of every object (%s) is waited out like any unknown one',
  async (status) => {
    const statuses = [status, 'available'];
    const { client } = await setUp((response, request) =>
      answerJson(200, { ...service, status: statuses.shift() })(response, request),
    );

    expect((await waitForEndpointService(client, serviceId, { interval: 1 })).status).toBe('available');
  },
);

/** A server that sends a body without end, and counts what it could send. */
async function startEndless(head: string, chunk: Buffer) {
  const state = { url: '', sent: 0, closed: false };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('close', () => {
      state.closed = true;
    });
    socket.once('data', () => {
      socket.write(`${head}\r\n\r\n`);
      const send = (): void => {
        if (socket.destroyed) return;
        state.sent += chunk.length;
        const frame = Buffer.concat([
          Buffer.from(`${chunk.length.toString(16)}\r\n`),
          chunk,
          Buffer.from('\r\n'),
        ]);
        socket.write(frame, () => setImmediate(send));
      };
      send();
    });
  });
  state.url = await listen(server);
  onTestFinished(() => close(server));
  return state;
}

const chunked = 'Content-Type: application/json\r\nTransfer-Encoding: chunked';

test.each<[string, string, Buffer]>([
  ['a success', `HTTP/1.1 200 OK\r\n${chunked}`, Buffer.alloc(1_000_000, ' ')],
  ['a failure', `HTTP/1.1 400 Bad Request\r\n${chunked}`, Buffer.alloc(1_000_000, 'x')],
  [
    'a success that is compressed',
    `HTTP/1.1 200 OK\r\n${chunked}\r\nContent-Encoding: gzip`,
    gzipSync(Buffer.alloc(10_000_000, ' ')),
  ],
])('%s without end: an error after 16 MB, unpacked, and the connection ends', async (_, head, chunk) => {
  const server = await startEndless(head, chunk);
  const client = createVpcepClient({ baseUrl: server.url, projectId, credentials: token });
  const before = process.memoryUsage().rss;

  const error = await client.getEndpointService(serviceId).catch((reason: unknown) => reason);

  expect(error).toMatchObject({
    name: 'VpcepApiError',
    status: head.includes('200') ? 200 : 400,
    body: undefined,
    message: expect.stringContaining('with a body of more than 16 MB'),
  });
  await expect.poll(() => server.closed).toBe(true);
  if (!head.includes('gzip')) expect(server.sent).toBeLessThan(60_000_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

test('a success that is nested more deeply than functions can call each other', async () => {
  const text = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const { client } = await setUp((response) => void response.writeHead(400).end(text));

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({ status: 400, body: text });
});

test('characters that are cut by a chunk are read whole', async () => {
  const bytes = Buffer.from(JSON.stringify({ ...service, service_name: '终端节点服务' }));
  const { client } = await setUp((response) => {
    response.writeHead(200);
    let index = 0;
    const timer = setInterval(() => {
      if (index < bytes.length) response.write(bytes.subarray(index, ++index));
      else {
        clearInterval(timer);
        response.end();
      }
    }, 0);
  });

  expect((await client.getEndpointService(serviceId)).service_name).toBe('终端节点服务');
});

test('a read asks for no stored response, a change does not need to', async () => {
  const caches: unknown[] = [];
  const client = createVpcepClient({
    baseUrl: 'http://vpcep.example',
    projectId,
    credentials: token,
    fetch: async (_, { cache }) => {
      caches.push(cache);
      return Response.json(service);
    },
  });

  await client.getEndpointService(serviceId);
  await client.updateEndpointService(serviceId, {});

  expect(caches).toEqual(['no-store', undefined]);
});

/** Responses of any kind: JSON near to what the service sends, any JSON, and any text. */
const anyBody = fc.oneof(
  fc
    .record(
      {
        id: fc.oneof(fc.constant(serviceId), fc.jsonValue()),
        status: fc.oneof(fc.constantFrom('creating', 'available', 'failed', 'constructor'), fc.jsonValue()),
        error: fc.jsonValue(),
        error_code: fc.oneof(fc.constantFrom('EndPoint.0005', 'EndPoint.0022', '__proto__'), fc.jsonValue()),
        error_msg: fc.jsonValue(),
        request_id: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary' }),
);

test('whatever comes is a service or one of the errors of this package, and can be said in every language', async () => {
  const status = fc.constantFrom(200, 201, 301, 400, 401, 404, 408, 429, 500, 502, 503, 504, 599);
  const headers = fc.record(
    {
      'Content-Type': fc.constantFrom('application/json', 'text/html', 'x'),
      'Retry-After': fc.constantFrom('0', '0.001', 'soon', '-1', '1,,2', '..', '9'.repeat(400)),
      'X-Request-Id': fc.constantFrom('r-1', 'constructor'),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(anyBody, status, headers, async (body, status, headers) => {
      const client = createVpcepClient({
        baseUrl: 'http://vpcep.example',
        projectId,
        credentials: token,
        retry: { attempts: 1 },
        fetch: async () => new Response(body, { status, headers }),
      });
      const options = { interval: 1, timeout: 5 };
      const results = await Promise.allSettled([
        client.getEndpointService(serviceId),
        waitForEndpointService(client, serviceId, options),
        createAndWait(client, createRequest, options),
      ]);

      for (const result of results) {
        if (result.status === 'fulfilled') {
          expect(result.value).toBeTypeOf('object');
          expect(result.value).not.toBeNull();
          continue;
        }
        expect(result.reason).toBeInstanceOf(VpcepError);
        expect((result.reason as Error).message).not.toContain(token);
        for (const language of languages) {
          expect(await localizeError(result.reason, language)).toMatch(/./);
        }
      }
    }),
    { numRuns: 500 },
  );
}, 30_000);

import { lifecycleOf, namedValuesOf, readContract } from '@vpcep/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createAndWait,
  createVpcepClient,
  type EndpointServiceDetails,
  EndpointServiceStatus,
  endpointServiceStatusLifecycle,
  type WaitOptions,
  waitForEndpointService,
} from '../src/index.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, type Handler, startServer } from './start-server.ts';

/** What a read meets: a status, a response of one's own, or a broken connection. */
type Status = keyof typeof EndpointServiceStatus;
type Read = Status | 'unheard-of' | 'unknown service' | 'broken' | Handler;

function answerRead(read: Read): Handler {
  if (typeof read === 'function') return read;
  if (read === 'broken') return (response) => void response.socket?.destroy();
  if (read === 'unknown service') {
    return answerJson(404, { error_code: 'EndPoint.0005', error_msg: 'No such service.' });
  }
  const error = [{ error_code: 'EndPoint.3001', error_message: 'No port.' }];
  return answerJson(200, { ...service, status: read, ...(read === 'failed' && { error }) });
}

/** A client whose reads meet these in turn, the last one for ever. */
async function setUp(...reads: Read[]) {
  let index = 0;
  const server = await startServer((response, request) => {
    if (request.method === 'POST') return answerJson(200, service)(response, request);
    const read = reads[Math.min(index, reads.length - 1)];
    index += 1;
    if (read) answerRead(read)(response, request);
  });
  const client = createVpcepClient({
    baseUrl: server.url,
    projectId,
    credentials: token,
    retry: { attempts: 1 },
  });
  return { ...server, client };
}

const quick = { interval: 5 };

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('reads until the service is available, and returns the details', async () => {
  const { client, requests } = await setUp('creating', 'creating', 'available');

  const details = await waitForEndpointService(client, serviceId, quick);

  expect(details).toEqual({ ...service, status: 'available' });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
    Array(3).fill(`GET /v1/${projectId}/vpc-endpoint-services/${serviceId}`),
  );
});

test('the first read is made at once, the others about 3 seconds apart', async () => {
  vi.useFakeTimers();
  const start = performance.now();
  const times: number[] = [];
  const statuses = ['creating', 'creating', 'creating', 'available'];
  const getEndpointService = async () => {
    times.push(performance.now() - start);
    return { ...service, status: statuses.shift() } as EndpointServiceDetails;
  };
  vi.mocked(Math.random).mockReturnValueOnce(0).mockReturnValueOnce(0.5).mockReturnValueOnce(1);

  const wait = waitForEndpointService({ getEndpointService }, serviceId);
  await vi.runAllTimersAsync();

  expect((await wait).status).toBe('available');
  expect(times.map(Math.round)).toEqual([0, 2400, 5400, 9000]);
  expect(vi.getTimerCount()).toBe(0);
});

test('ends at once on a failure, with the reasons that the service gives', async () => {
  const { client, requests } = await setUp('creating', 'failed');

  await expect(waitForEndpointService(client, serviceId, quick)).rejects.toMatchObject({
    name: 'VpcepWaitError',
    reason: 'status',
    serviceId,
    service: { id: serviceId, status: 'failed' },
    faults: [{ error_code: 'EndPoint.3001', error_message: 'No port.' }],
    message: `Waited for endpoint service ${serviceId} to be available, but its status is failed (EndPoint.3001: No port.).`,
  });
  expect(requests).toHaveLength(2);
});

const { transitions } = endpointServiceStatusLifecycle;
const statuses = Object.values(EndpointServiceStatus);

/** Whether the contract lets one status lead to another, over any number of steps. */
function leadsTo(from: Status, to: Status): boolean {
  return from === to || transitions[from].some((next: Status) => leadsTo(next, to));
}

test('the constants are those of the contract', () => {
  const contract = readContract();
  const { schema } = lifecycleOf(contract);

  expect(endpointServiceStatusLifecycle).toEqual(schema['x-lifecycle']);
  expect(statuses).toEqual(namedValuesOf(contract, schema)?.values);
});

for (const from of statuses) {
  test.each(statuses)(`${from}, waiting for %s`, async (until) => {
    const { client, requests } = await setUp(from, from, until);
    const wait = waitForEndpointService(client, serviceId, { ...quick, until });

    if (leadsTo(from, until)) {
      expect((await wait).status).toBe(until);
      expect(requests).toHaveLength(from === until ? 1 : 3);
    } else {
      await expect(wait).rejects.toMatchObject({ name: 'VpcepWaitError', reason: 'status' });
      expect(requests).toHaveLength(1);
    }
  });
}

test('a status that the contract does not name is waited out', async () => {
  const { client } = await setUp('unheard-of', 'unheard-of', 'available');

  expect((await waitForEndpointService(client, serviceId, quick)).status).toBe('available');
});

test.each<[string, Read]>([
  ['a broken connection', 'broken'],
  ['503', answerJson(503, {})],
  ['too many calls', answerJson(400, { error_code: 'EndPoint.0022', error_msg: 'Slow down.' })],
])('%s is tolerated three times in a row, again and again', async (_, read) => {
  const { client, requests } = await setUp(read, read, read, 'creating', read, read, read, 'available');

  expect((await waitForEndpointService(client, serviceId, quick)).status).toBe('available');
  expect(requests).toHaveLength(8);
});

test('the fourth failure in a row ends the wait', async () => {
  const { client, requests } = await setUp('creating', answerJson(503, { error_code: 'EndPoint.0001' }));

  await expect(waitForEndpointService(client, serviceId, quick)).rejects.toMatchObject({
    name: 'VpcepWaitError',
    reason: 'read',
    service: { status: 'creating' },
    cause: { name: 'VpcepApiError', status: 503 },
    message: expect.stringContaining('EndPoint.0001'),
  });
  expect(requests).toHaveLength(5);
});

test.each([
  [401, 'EndPoint.0003'],
  [403, 'EndPoint.0004'],
  [404, 'APIGW.0101'],
  [400, 'EndPoint.3062'],
])('%i %s ends the wait at once', async (status, error_code) => {
  const { client, requests } = await setUp(answerJson(status, { error_code, error_msg: 'No.' }));

  await expect(waitForEndpointService(client, serviceId, quick)).rejects.toMatchObject({
    reason: 'read',
    service: undefined,
    cause: { status, code: error_code },
  });
  expect(requests).toHaveLength(1);
});

test('a service that is not there yet is waited for', async () => {
  const { client } = await setUp('unknown service', 'unknown service', 'creating', 'available');

  expect((await waitForEndpointService(client, serviceId, quick)).status).toBe('available');
});

test('a service that is not there for 15 seconds is gone', async () => {
  const { client, requests } = await setUp('unknown service');
  vi.useFakeTimers({ toFake: ['performance'] });
  const wait = waitForEndpointService(client, serviceId, quick);
  const settled = expect(wait).rejects.toMatchObject({ reason: 'gone', cause: { code: 'EndPoint.0005' } });
  await expect.poll(() => requests.length).toBeGreaterThan(1);

  vi.advanceTimersByTime(15_000);

  await settled;
});

test('a service that was there and is no longer is gone', async () => {
  const { client, requests } = await setUp('creating', 'unknown service');

  await expect(waitForEndpointService(client, serviceId, quick)).rejects.toMatchObject({
    reason: 'gone',
    service: { status: 'creating' },
  });
  expect(requests).toHaveLength(2);
});

test('the limit ends a pause', async () => {
  const { client, requests } = await setUp('creating');

  await expect(
    waitForEndpointService(client, serviceId, { interval: 60_000, timeout: 60 }),
  ).rejects.toMatchObject({
    reason: 'timeout',
    service: { status: 'creating' },
    message: expect.stringContaining('after 60 ms its status is creating'),
  });
  expect(requests).toHaveLength(1);
});

test('the limit ends a read', async () => {
  const { client } = await setUp(() => {});

  await expect(waitForEndpointService(client, serviceId, { timeout: 60 })).rejects.toMatchObject({
    name: 'VpcepWaitError',
    reason: 'timeout',
    service: undefined,
  });
});

test.each<[string, Read, WaitOptions]>([
  ['a pause', 'creating', { interval: 60_000 }],
  ['a read', () => {}, {}],
])('a signal ends %s with its reason', async (_, read, options) => {
  const { client } = await setUp(read);
  const abort = new AbortController();
  const reason = new Error('not needed any more');
  setTimeout(() => abort.abort(reason), 50);

  await expect(waitForEndpointService(client, serviceId, { ...options, signal: abort.signal })).rejects.toBe(
    reason,
  );
});

test('a signal that was aborted before: nothing is sent', async () => {
  const { client, requests } = await setUp('available');
  const reason = new Error('not needed any more');

  await expect(waitForEndpointService(client, serviceId, { signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
  expect(requests).toEqual([]);
});

test('onProgress sees each read that succeeds; headers go along', async () => {
  const { client, requests } = await setUp('creating', 'broken', 'available');
  const onProgress = vi.fn();

  await waitForEndpointService(client, serviceId, {
    ...quick,
    onProgress,
    headers: { 'X-Change': 'CHG-42' },
  });

  expect(onProgress.mock.calls).toEqual([
    [{ ...service, status: 'creating' }, expect.any(Number)],
    [{ ...service, status: 'available' }, expect.any(Number)],
  ]);
  expect(onProgress.mock.calls[1]?.[1]).toBeGreaterThan(onProgress.mock.calls[0]?.[1]);
  expect(requests.every(({ headers }) => headers['x-change'] === 'CHG-42')).toBe(true);
});

test('an error of onProgress ends the wait as it is', async () => {
  const { client, requests } = await setUp('creating');
  const error = new Error('own');

  await expect(
    waitForEndpointService(client, serviceId, {
      ...quick,
      onProgress: () => {
        throw error;
      },
    }),
  ).rejects.toBe(error);
  expect(requests).toHaveLength(1);
});

test('what an asynchronous onProgress rejects with ends the wait as it is', async () => {
  const { client, requests } = await setUp('creating');
  const error = new Error('own');
  const onProgress = async () => {
    throw error;
  };

  await expect(waitForEndpointService(client, serviceId, { ...quick, onProgress })).rejects.toBe(error);
  expect(requests).toHaveLength(1);
  await expect(createAndWait(client, createRequest, { ...quick, onProgress })).rejects.toBe(error);
});

test('an onProgress that hangs, or a client that ignores the signal, does not outlast the limit', async () => {
  const { client } = await setUp('creating');
  const hang = () => new Promise<never>(() => {});

  await expect(
    waitForEndpointService(client, serviceId, { onProgress: hang, timeout: 50 }),
  ).rejects.toMatchObject({ reason: 'timeout' });
  await expect(
    waitForEndpointService({ getEndpointService: hang }, serviceId, { timeout: 50 }),
  ).rejects.toMatchObject({ reason: 'timeout', service: undefined });
});

test('the limit after reads that failed says that the status is an old one', async () => {
  const { client } = await setUp('creating', 'broken');

  await expect(
    waitForEndpointService(client, serviceId, { interval: 200, timeout: 500 }),
  ).rejects.toMatchObject({
    reason: 'timeout',
    message: expect.stringContaining('it can no longer be read; its last status was creating'),
  });
});

test('an unusable ID is the caller’s mistake', async () => {
  const { client, requests } = await setUp('available');

  await expect(waitForEndpointService(client, '')).rejects.toBeInstanceOf(TypeError);
  expect(requests).toEqual([]);
});

test('createAndWait creates and waits; onProgress sees the response to the create first', async () => {
  const { client, requests } = await setUp('unknown service', 'creating', 'available');
  const onProgress = vi.fn();

  const details = await createAndWait(client, createRequest, { ...quick, onProgress });

  expect(details).toEqual({ ...service, status: 'available' });
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET']);
  expect(onProgress.mock.calls.map(([{ status }]) => status)).toEqual(['creating', 'creating', 'available']);
  expect(onProgress.mock.calls[0]).toEqual([service, 0]);
});

test('createAndWait: a service that fails is named by its ID', async () => {
  const { client } = await setUp('failed');

  await expect(createAndWait(client, createRequest, quick)).rejects.toMatchObject({
    serviceId,
    reason: 'status',
  });
});

test('createAndWait: a create that is rejected is not waited for', async () => {
  const { url, requests } = await startServer(
    answerJson(400, { error_code: 'EndPoint.3044', error_msg: 'Conflict.' }),
  );
  const client = createVpcepClient({ baseUrl: url, projectId, credentials: token });

  await expect(createAndWait(client, createRequest)).rejects.toMatchObject({
    name: 'VpcepApiError',
    code: 'EndPoint.3044',
  });
  expect(requests).toHaveLength(1);
});

import { afterEach, expect, test, vi } from 'vitest';
import { createVpcepClient, type VpcepApiError, type VpcepClientOptions } from '../src/index.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, type Handler, startServer } from './start-server.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function clientOf(url: string, options: Partial<VpcepClientOptions> = {}) {
  const settings = { baseUrl: url, projectId, credentials: token, retry: { delay: 1 }, ...options };
  return createVpcepClient(settings as VpcepClientOptions);
}

const calls = {
  GET: (client: ReturnType<typeof clientOf>) => client.getEndpointService(serviceId),
  PUT: (client: ReturnType<typeof clientOf>) =>
    client.updateEndpointService(serviceId, { approval_enabled: false }),
  POST: (client: ReturnType<typeof clientOf>) => client.createEndpointService(createRequest),
};
const methods = Object.keys(calls) as (keyof typeof calls)[];

/** Answers in turn, the last one for ever. */
function inTurn(...handlers: Handler[]): Handler {
  let index = 0;
  return (response, request) => {
    handlers[Math.min(index, handlers.length - 1)]?.(response, request);
    index += 1;
  };
}

const failures: { status: number; code?: string; retryable: boolean }[] = [
  { status: 400, code: 'EndPoint.0002', retryable: false },
  { status: 400, code: 'EndPoint.0022', retryable: true },
  { status: 400, code: 'ENDPOINT.0022', retryable: true },
  { status: 400, code: 'EndPoint.3044', retryable: false },
  { status: 401, code: 'EndPoint.0003', retryable: false },
  { status: 403, code: 'EndPoint.0004', retryable: false },
  { status: 404, code: 'EndPoint.0005', retryable: false },
  { status: 405, retryable: false },
  { status: 408, retryable: true },
  { status: 409, retryable: false },
  { status: 429, code: 'APIGW.0308', retryable: true },
  { status: 500, code: 'EndPoint.0001', retryable: true },
  { status: 502, retryable: true },
  { status: 503, retryable: true },
  { status: 504, code: 'EndPoint.0013', retryable: true },
  { status: 504, code: 'EndPoint.0011', retryable: false },
  { status: 504, code: 'Endpoint.0012', retryable: false },
];

for (const { status, code, retryable } of failures) {
  test.each(methods)(`%s answered with ${status} ${code ?? ''}`, async (method) => {
    const body = code === undefined ? '' : { error_code: code, error_msg: 'No.' };
    const { url, requests } = await startServer(answerJson(status, body));

    const error = await calls[method](clientOf(url)).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'VpcepApiError', status, code, retryable });
    expect(requests).toHaveLength(retryable && method !== 'POST' ? 3 : 1);
  });
}

test.each(methods)('%s is sent again whole', async (method) => {
  const { url, requests } = await startServer(
    inTurn((response) => void response.socket?.destroy(), answerJson(503, {}), answerJson(200, service)),
  );

  if (method === 'POST') {
    await expect(calls.POST(clientOf(url))).rejects.toMatchObject({ name: 'VpcepNetworkError' });
    expect(requests).toHaveLength(1);
    return;
  }
  expect(await calls[method](clientOf(url))).toEqual(service);
  expect(requests).toHaveLength(3);
  const [first, ...others] = requests.map(({ headers, ...request }) => ({
    ...request,
    token: headers['x-auth-token'],
  }));
  expect(others).toEqual([first, first]);
});

test('attempts: 1 switches retries off', async () => {
  const { url, requests } = await startServer(answerJson(503, {}));

  await expect(calls.GET(clientOf(url, { retry: { attempts: 1 } }))).rejects.toMatchObject({ status: 503 });
  expect(requests).toHaveLength(1);
});

/** Errors as platforms throw them; what they say of the connection decides whether a create is sent again. */
const faults: { what: string; error: () => unknown; again: boolean }[] = [
  { what: 'Node: refused', error: () => nodeError('ECONNREFUSED'), again: true },
  { what: 'Node: no such host', error: () => nodeError('ENOTFOUND'), again: true },
  { what: 'Node: no response from DNS', error: () => nodeError('EAI_AGAIN'), again: true },
  { what: 'Node: no connection in time', error: () => nodeError('UND_ERR_CONNECT_TIMEOUT'), again: true },
  {
    what: 'Node: refused at every address',
    error: () => nodeErrors('ECONNREFUSED', 'ECONNREFUSED'),
    again: true,
  },
  {
    what: 'Node: another failure at one address',
    error: () => nodeErrors('ECONNREFUSED', 'ECONNRESET'),
    again: false,
  },
  {
    what: 'Bun: refused',
    error: () => Object.assign(new Error('Unable to connect'), { code: 'ConnectionRefused' }),
    again: true,
  },
  { what: 'Node: reset', error: () => nodeError('ECONNRESET'), again: false },
  { what: 'Node: broken pipe', error: () => nodeError('EPIPE'), again: false },
  { what: 'Node: other side closed', error: () => nodeError('UND_ERR_SOCKET'), again: false },
  { what: 'Node: no head in time', error: () => nodeError('UND_ERR_HEADERS_TIMEOUT'), again: false },
  { what: 'a browser', error: () => new TypeError('Failed to fetch'), again: false },
  { what: 'what is not an error', error: () => 'ECONNREFUSED', again: false },
];

function nodeError(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) });
}

function nodeErrors(...codes: string[]): Error {
  const errors = codes.map((code) => Object.assign(new Error(code), { code }));
  return new TypeError('fetch failed', {
    cause: Object.assign(new AggregateError(errors), { code: codes[0] }),
  });
}

test.each(faults)('create after a network failure, $what', async ({ error, again }) => {
  const fetch = vi.fn(async () => {
    throw error();
  });

  await expect(calls.POST(clientOf('http://vpcep.example', { fetch }))).rejects.toMatchObject({
    name: 'VpcepNetworkError',
    mayHaveArrived: !again,
    message: expect.stringContaining(
      again ? 'has not received the request' : 'may have received the request',
    ),
  });
  expect(fetch).toHaveBeenCalledTimes(again ? 3 : 1);
});

test.each(faults)('get after a network failure, $what', async ({ error }) => {
  const fetch = vi.fn(async () => {
    throw error();
  });

  await expect(calls.GET(clientOf('http://vpcep.example', { fetch }))).rejects.toMatchObject({
    name: 'VpcepNetworkError',
  });
  expect(fetch).toHaveBeenCalledTimes(3);
});

/** Calls once with responses of these headers, and returns how long the client paused between the attempts. */
async function pausesAfter(headers: Record<string, string>, retry: VpcepClientOptions['retry']) {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T08:00:00Z') });
  const times: number[] = [];
  const fetch = async () => {
    times.push(Date.now());
    return new Response('', { status: 503, headers });
  };
  const call = calls.GET(clientOf('http://vpcep.example', { fetch, retry }));
  const settled = call.catch((reason: VpcepApiError) => reason);
  await vi.runAllTimersAsync();
  const error = await settled;
  return { error, pauses: times.slice(1).map((time, index) => time - Number(times[index])) };
}

test('pauses are a random part of a limit that doubles, up to the longest', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);

  const { pauses } = await pausesAfter({}, { attempts: 6, delay: 500, maxDelay: 3000 });

  expect(pauses).toEqual([500, 1000, 2000, 3000, 3000]);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  expect((await pausesAfter({}, {})).pauses).toEqual([250, 500]);
});

test.each([
  ['seconds', '7'],
  ['a date', 'Mon, 02 Mar 2026 08:00:07 GMT'],
])('Retry-After in %s', async (_, value) => {
  vi.spyOn(Math, 'random').mockReturnValue(1);

  const { pauses, error } = await pausesAfter({ 'Retry-After': value }, { attempts: 2 });

  expect(pauses).toEqual([7000]);
  expect(error).toMatchObject({ retryAfter: value === '7' ? 7000 : 0 });
});

test('Retry-After that is shorter than the pause does not shorten it', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);

  expect((await pausesAfter({ 'Retry-After': '0' }, { attempts: 2 })).pauses).toEqual([500]);
});

test.each(['soon', '-1', '', '1.5e3', 'Mon, 02 Mar 2020 08:00:00 GMT'])(
  'Retry-After %j is not heeded',
  async (value) => {
    vi.spyOn(Math, 'random').mockReturnValue(1);

    const { pauses, error } = await pausesAfter({ 'Retry-After': value }, { attempts: 2 });

    expect(pauses).toEqual([500]);
    expect(error).toMatchObject({ retryAfter: undefined });
  },
);

test.each<[string, number]>([
  ['0.5', 500],
  ['7.25', 7250],
  ['0.0001', 1],
  ['3, 7', 7000],
  ['7, 3.5', 7000],
])('Retry-After %j: never sooner than %i ms', async (value, least) => {
  vi.spyOn(Math, 'random').mockReturnValue(0);

  const { pauses, error } = await pausesAfter({ 'Retry-After': value }, { attempts: 2 });

  expect(pauses).toEqual([least]);
  expect(error).toMatchObject({ retryAfter: least });
});

test('Retry-After with a fraction, beyond the longest pause, ends the call', async () => {
  const { pauses, error } = await pausesAfter({ 'Retry-After': '30.5' }, {});

  expect(pauses).toEqual([]);
  expect(error).toMatchObject({ status: 503, retryAfter: 30_500 });
});

test('Retry-After beyond the longest pause ends the call', async () => {
  const { pauses, error } = await pausesAfter({ 'Retry-After': '21' }, {});

  expect(pauses).toEqual([]);
  expect(error).toMatchObject({ status: 503, retryAfter: 21_000 });
});

test('the budget is for all calls of a client, and successes fill it up', async () => {
  let healthy = false;
  const { url, requests } = await startServer((response, request) =>
    answerJson(healthy ? 200 : 503, service)(response, request),
  );
  const client = clientOf(url, { retry: { delay: 1, budget: 3 } });
  const requestsOf = async (call: () => Promise<unknown>) => {
    const before = requests.length;
    await call().catch(() => {});
    return requests.length - before;
  };
  const get = () => client.getEndpointService(serviceId);

  expect([await requestsOf(get), await requestsOf(get), await requestsOf(get)]).toEqual([3, 2, 1]);
  healthy = true;
  for (let number = 0; number < 10; number += 1) await get();
  healthy = false;
  expect([await requestsOf(get), await requestsOf(get)]).toEqual([2, 1]);
});

test('a signal that is aborted in a pause: its reason at once, and nothing sent', async () => {
  const { url, requests } = await startServer(answerJson(503, {}));
  const abort = new AbortController();
  const client = clientOf(url, { retry: { delay: 20_000 } });
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const reason = new Error('not needed any more');

  const call = client.getEndpointService(serviceId, { signal: abort.signal });
  const settled = expect(call).rejects.toBe(reason);
  await expect.poll(() => requests.length).toBe(1);
  setTimeout(() => abort.abort(reason), 20);

  await settled;
  expect(requests).toHaveLength(1);
});

test('a call may have its own time limit', async () => {
  const { url, requests } = await startServer(() => {});
  const client = clientOf(url, { timeout: 60_000, retry: { attempts: 1 } });

  await expect(client.getEndpointService(serviceId, { timeout: 50 })).rejects.toMatchObject({
    name: 'VpcepTimeoutError',
    timeout: 50,
    message: expect.stringContaining('timeout: 50 ms'),
  });
  expect(requests).toHaveLength(1);
});

test.each([0, -1, Number.NaN, Infinity, 2 ** 31, '5' as never])(
  'the time limit %s is rejected',
  async (timeout) => {
    expect(() => clientOf('http://vpcep.example', { timeout })).toThrow(TypeError);
    await expect(clientOf('http://vpcep.example').getEndpointService(serviceId, { timeout })).rejects.toThrow(
      'timeout is not usable',
    );
  },
);

test('a fetch that pays no heed to the signal is left behind', async () => {
  const client = clientOf('http://vpcep.example', {
    fetch: () => new Promise(() => {}),
    timeout: 30,
    retry: { attempts: 2, delay: 1 },
  });

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({ name: 'VpcepTimeoutError' });
});

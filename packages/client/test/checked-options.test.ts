import { expect, test } from 'vitest';
import {
  akSk,
  createAndWait,
  createVpcepClient,
  tokenProvider,
  type VpcepClient,
  type VpcepClientOptions,
  waitForEndpointService,
} from '../src/index.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, startServer } from './start-server.ts';

/** The TypeError that a use with an unusable option ends in. */
async function rejectionOf(use: () => unknown): Promise<TypeError> {
  const error = await Promise.resolve()
    .then(use)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TypeError);
  return error as TypeError;
}

const notDurations = [-1, Number.NaN, Infinity, 2 ** 31, '5', null, {}, 10n, true];
const notCounts = [-1, 1.5, Number.NaN, Infinity, '5', null, {}, true];
const notFunctions = ['fetch', 1, null, {}, true];
const notObjects = ['text', 1, null, true, [], new Map(), new Headers({ a: 'b' })];
const notSignals = ['text', 1, null, true, {}, new AbortController()];

function clientWith(options: object): VpcepClient {
  const settings = { baseUrl: 'http://vpcep.example', projectId, credentials: token, ...options };
  return createVpcepClient(settings as VpcepClientOptions);
}

/** Each option of a client: its name, and values that it does not take. */
const clientOptions: [name: string, values: readonly unknown[], nest?: (value: unknown) => object][] = [
  ['timeout', [0, ...notDurations]],
  ['fetch', notFunctions],
  ['onAttempt', notFunctions],
  ['retry', notObjects],
  ['retry.attempts', [0, ...notCounts], (attempts) => ({ retry: { attempts } })],
  ['retry.delay', notDurations, (delay) => ({ retry: { delay } })],
  ['retry.maxDelay', notDurations, (maxDelay) => ({ retry: { maxDelay } })],
  ['retry.budget', notCounts, (budget) => ({ retry: { budget } })],
  ['validator', ['text', 1, null, {}, { request() {} }, { answer() {} }]],
  ['credentials', [{}, [], { authorize: 'text' }]],
  ['credentials.renew', ['text', 1, null], (renew) => ({ credentials: { authorize() {}, renew } })],
  ['userAgent', ['', 'a\nb', 1, null, {}, '客户端']],
];

for (const [name, values, nest = (value: unknown) => ({ [name]: value })] of clientOptions) {
  test.each(values)(`${name} of a client is not %o`, async (value) => {
    const { message } = await rejectionOf(() => clientWith(nest(value)));

    expect(message).toContain(name);
    expect(message).toMatch(/give |is missing, or holds/);
  });
}

test.each([undefined, null, 'text', []])('the options of a client are not %j', async (value) => {
  expect((await rejectionOf(() => createVpcepClient(value as never))).message).toContain('options');
});

/** Each option of a call, and values that it does not take. */
const callOptions: [name: string, values: readonly unknown[]][] = [
  ['timeout', [0, ...notDurations]],
  ['signal', notSignals],
  ['headers', notObjects],
  ['headers', [{ 'X Key': 'a' }, { '': 'a' }, { 'X:': 'a' }]],
  ['X-Key', [{ 'X-Key': 1 }, { 'X-Key': 'a\nb' }, { 'X-Key': undefined }].map((headers) => ({ headers }))],
];

for (const [name, values] of callOptions) {
  test.each(values)(`${name} of a call is not %o`, async (value) => {
    const options = name === 'X-Key' ? value : { [name]: value };
    const { url, requests } = await startServer(answerJson(200, service));
    const client = clientWith({ baseUrl: url });

    const { message } = await rejectionOf(() => client.getEndpointService(serviceId, options as never));

    expect(message.toLowerCase()).toContain(name.toLowerCase());
    expect(requests).toEqual([]);
  });
}

test.each(['text', 1, [], null, new Headers()])(
  'the options of a call, a wait, a creation are not %o',
  async (value) => {
    const client = clientWith({});

    for (const call of [
      () => client.getEndpointService(serviceId, value as never),
      () => waitForEndpointService(client, serviceId, value as never),
      () => createAndWait(client, createRequest, value as never),
    ]) {
      expect((await rejectionOf(call)).message).toMatch(/^options is not usable/);
    }
  },
);

/** Each option of a wait, and values that it does not take. */
const waitOptions: [name: string, values: readonly unknown[]][] = [
  ['until', ['deleted', '', 'constructor', 1, null]],
  ['interval', [0, ...notDurations]],
  ['timeout', [0, ...notDurations]],
  ['signal', notSignals],
  ['headers', notObjects],
  ['onProgress', notFunctions],
];

for (const [name, values] of waitOptions) {
  test.each(values)(
    `${name} of a wait is not %o, and nothing is sent, not even the create`,
    async (value) => {
      const { url, requests } = await startServer(answerJson(200, service));
      const client = clientWith({ baseUrl: url });
      const options = { [name]: value } as never;

      const waiting = await rejectionOf(() => waitForEndpointService(client, serviceId, options));
      const creating = await rejectionOf(() => createAndWait(client, createRequest, options));

      expect(waiting.message).toContain(name);
      expect(creating.message).toBe(waiting.message);
      expect(requests).toEqual([]);
    },
  );
}

test.each([undefined, null, {}, 'text'])('what waits is not %j', async (value) => {
  expect((await rejectionOf(() => waitForEndpointService(value as never, serviceId))).message).toContain(
    'client',
  );
});

test('the longest interval does not overflow a timer', async () => {
  const { url, requests } = await startServer(answerJson(200, { ...service, status: 'creating' }));
  const client = clientWith({ baseUrl: url });

  await expect(
    waitForEndpointService(client, serviceId, { interval: 2 ** 31 - 1, timeout: 1000 }),
  ).rejects.toMatchObject({ reason: 'timeout' });
  expect(requests).toHaveLength(1);
});

test.each([undefined, null, 'token', {}])('what gets a token is not %j', async (value) => {
  expect((await rejectionOf(() => tokenProvider(value as never))).message).toContain('getToken');
});

test.each(notDurations)('renewBefore is not %o', async (renewBefore) => {
  const options = { renewBefore } as never;

  expect((await rejectionOf(() => tokenProvider(async () => token, options))).message).toContain(
    'renewBefore',
  );
});

test.each([undefined, null, 'text', {}])('an access key is not %j', async (value) => {
  expect((await rejectionOf(() => akSk(value as never))).message).toMatch(/^(key|accessKey) is /);
});

test('a message shows what was given', async () => {
  expect((await rejectionOf(() => clientWith({ timeout: Number.NaN }))).message).toBe(
    'timeout is not usable (NaN): give milliseconds from 1 to 2147483647.',
  );
  expect(
    (await rejectionOf(() => waitForEndpointService(clientWith({}), serviceId, { until: 'done' as never })))
      .message,
  ).toBe('until is not usable (done): give one of creating, available, failed, deleting.');
});

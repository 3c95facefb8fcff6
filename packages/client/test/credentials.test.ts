import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import {
  akSk,
  createVpcepClient,
  tokenProvider,
  type VpcepCredentials,
  type VpcepSettings,
} from '../src/index.ts';
import { createRequest, projectId, service, serviceId } from './samples.ts';
import { answerJson, findFreeUrl, type Handler, startServer } from './start-server.ts';

afterEach(() => {
  vi.useRealTimers();
});

const unauthorized = answerJson(401, { error_code: 'EndPoint.0003', error_msg: 'Token expired.' });

/** Accepts one token only. */
function accept(valid: () => string): Handler {
  return (response, request) =>
    (request.headers['x-auth-token'] === valid() ? answerJson(200, service) : unauthorized)(
      response,
      request,
    );
}

function clientOf(
  url: string,
  credentials: VpcepSettings['credentials'],
  options: Partial<VpcepSettings> = {},
) {
  return createVpcepClient({ baseUrl: url, projectId, credentials, retry: { delay: 1 }, ...options });
}

const inADay = () => new Date(Date.now() + 86_400_000);

test('the provider runs once for all calls that wait for a token, and once until it ends', async () => {
  const { url, requests } = await startServer(answerJson(200, service));
  const getToken = vi.fn(async () => {
    await new Promise((done) => setTimeout(done, 20));
    return { token: 'token-1', expiresAt: inADay() };
  });
  const client = clientOf(url, tokenProvider(getToken));

  await Promise.all(Array.from({ length: 20 }, () => client.getEndpointService(serviceId)));
  await client.createEndpointService(createRequest);

  expect(getToken).toHaveBeenCalledTimes(1);
  expect(new Set(requests.map(({ headers }) => headers['x-auth-token']))).toEqual(new Set(['token-1']));
});

test('the provider does not run before the first request', () => {
  const getToken = vi.fn(async () => 'token-1');

  clientOf('http://vpcep.example', tokenProvider(getToken));

  expect(getToken).not.toHaveBeenCalled();
});

test.each([
  { what: 'by default', options: {}, after: 86_400_000 - 300_000 },
  { what: 'as told', options: { renewBefore: 3_600_000 }, after: 86_400_000 - 3_600_000 },
])('a token is renewed some time before its end, $what', async ({ options, after }) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  let number = 0;
  const getToken = async () => ({ token: `token-${++number}`, expiresAt: inADay().toISOString() });
  const { url, requests } = await startServer(answerJson(200, service));
  const client = clientOf(url, tokenProvider(getToken, options));

  await client.getEndpointService(serviceId);
  vi.setSystemTime(Date.now() + after - 1);
  await client.getEndpointService(serviceId);
  vi.setSystemTime(Date.now() + 1);
  await client.getEndpointService(serviceId);

  expect(requests.map(({ headers }) => headers['x-auth-token'])).toEqual(['token-1', 'token-1', 'token-2']);
});

test('a provider that fails before the end of the token: the token goes on, and is asked for again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const getToken = vi
    .fn<() => Promise<{ token: string; expiresAt: Date }>>()
    .mockResolvedValueOnce({ token: 'token-1', expiresAt: inADay() })
    .mockRejectedValueOnce(new Error('IAM is down'))
    .mockResolvedValueOnce({ token: 'token-2', expiresAt: inADay() });
  const { url, requests } = await startServer(answerJson(200, service));
  const client = clientOf(url, tokenProvider(getToken));

  await client.getEndpointService(serviceId);
  vi.setSystemTime(Date.now() + 86_400_000 - 1000);
  await client.getEndpointService(serviceId);
  await client.getEndpointService(serviceId);

  expect(requests.map(({ headers }) => headers['x-auth-token'])).toEqual(['token-1', 'token-1', 'token-2']);
});

test('a provider that fails without a token: its error reaches all who wait, and nothing is sent', async () => {
  const { url, requests } = await startServer(answerJson(200, service));
  const error = new Error('IAM is down');
  const getToken = vi.fn(async () => {
    throw error;
  });
  const client = clientOf(url, tokenProvider(getToken));

  const results = await Promise.allSettled([
    client.getEndpointService(serviceId),
    client.getEndpointService(serviceId),
  ]);

  expect(results.map((result) => (result as PromiseRejectedResult).reason)).toEqual([error, error]);
  expect(getToken).toHaveBeenCalledTimes(1);
  expect(requests).toEqual([]);
});

test('a provider that never answers: the time limit of the attempt', async () => {
  const { url, requests } = await startServer(answerJson(200, service));
  const client = clientOf(
    url,
    tokenProvider(() => new Promise(() => {})),
    {
      timeout: 30,
      retry: { attempts: 1 },
    },
  );

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({ name: 'VpcepTimeoutError' });
  expect(requests).toEqual([]);
});

test('after a 401 the token is renewed once for all calls, and each is sent once more, create too', async () => {
  const { url, requests } = await startServer(accept(() => 'token-2'));
  let number = 0;
  const getToken = vi.fn(async () => ({ token: `token-${++number}`, expiresAt: inADay() }));
  const client = clientOf(url, tokenProvider(getToken));

  const results = await Promise.all([
    client.createEndpointService(createRequest),
    ...Array.from({ length: 9 }, () => client.getEndpointService(serviceId)),
  ]);

  expect(results).toEqual(Array(10).fill(service));
  expect(getToken).toHaveBeenCalledTimes(2);
  expect(requests).toHaveLength(20);
});

test('a 401 that comes late does not throw away the token that was renewed meanwhile', async () => {
  let number = 0;
  const getToken = vi.fn(async () => ({ token: `token-${++number}`, expiresAt: inADay() }));
  const { url } = await startServer((response, request) => {
    const late = request.method === 'PUT' && request.headers['x-auth-token'] === 'token-1';
    setTimeout(() => accept(() => 'token-2')(response, request), late ? 100 : 0);
  });
  const client = clientOf(url, tokenProvider(getToken));

  await Promise.all([client.updateEndpointService(serviceId, {}), client.getEndpointService(serviceId)]);

  expect(getToken).toHaveBeenCalledTimes(2);
});

test('a second 401 ends the call', async () => {
  const { url, requests } = await startServer(unauthorized);
  const client = clientOf(
    url,
    tokenProvider(async () => 'token-1'),
  );

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({
    status: 401,
    code: 'EndPoint.0003',
  });
  expect(requests).toHaveLength(2);
});

test('a fixed token is not sent again after a 401', async () => {
  const { url, requests } = await startServer(unauthorized);

  await expect(clientOf(url, 'token-1').getEndpointService(serviceId)).rejects.toMatchObject({ status: 401 });
  expect(requests).toHaveLength(1);
});

test('renewing leaves retries and their number alone', async () => {
  const answers = [unauthorized, answerJson(503, {}), answerJson(503, {}), answerJson(503, {})];
  const { url, requests } = await startServer((response, request) => answers.shift()?.(response, request));
  const client = clientOf(
    url,
    tokenProvider(async () => 'token-1'),
  );

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({ status: 503 });
  expect(requests).toHaveLength(4);
});

test('credentials of one’s own see the whole request', async () => {
  const { url, requests } = await startServer(answerJson(200, service));
  const authorize = vi.fn<VpcepCredentials['authorize']>(({ headers, method, body }) => {
    headers.set('X-Sign', `${method} ${body?.length}`);
  });

  await clientOf(url, { authorize }).createEndpointService(createRequest);

  const body = JSON.stringify(createRequest);
  expect(authorize.mock.calls[0]?.[0]).toMatchObject({
    method: 'POST',
    url: `${url}/v1/${projectId}/vpc-endpoint-services`,
    body,
    projectId,
  });
  expect(requests[0]?.headers['x-sign']).toBe(`POST ${body.length}`);
});

test('per-call headers are sent, and do not replace the token', async () => {
  const { url, requests } = await startServer(answerJson(200, service));

  await clientOf(url, 'token-1').getEndpointService(serviceId, {
    headers: { 'X-Change': 'CHG-42', 'X-Auth-Token': 'other' },
  });

  expect(requests[0]?.headers).toMatchObject({ 'x-change': 'CHG-42', 'x-auth-token': 'token-1' });
});

const secret = 'canary-7f3a91-secret';

/** Everything that a log could show of a value. */
function shown(value: unknown): string {
  const own = value instanceof Error ? JSON.stringify(Object.getOwnPropertyDescriptors(value)) : '';
  const cause = value instanceof Error && value.cause ? shown(value.cause) : '';
  return [
    inspect(value, { depth: 20, showHidden: true }),
    JSON.stringify(value),
    String(value),
    own,
    cause,
  ].join();
}

const secretCredentials: Record<string, () => VpcepSettings['credentials']> = {
  'a token': () => secret,
  'a token provider': () => tokenProvider(async () => secret),
  'AK/SK': () => akSk({ accessKey: 'AK', secretKey: secret, securityToken: secret }),
};
const ends: Record<string, Handler> = {
  'a refusal': answerJson(403, { error_code: 'EndPoint.0004', error_msg: 'No.' }),
  'a 401': unauthorized,
  'a fault': answerJson(500, {}),
  'no JSON': (response) => void response.end('<html>'),
  'a redirect': (response) => void response.writeHead(302, { Location: 'http://other.example/' }).end(),
  'a reset': (response) => void response.socket?.destroy(),
  silence: () => {},
};

for (const [kind, credentials] of Object.entries(secretCredentials)) {
  test.each(Object.keys(ends))(`${kind} is nowhere to be seen after %s`, async (end) => {
    const { url, requests } = await startServer(ends[end] as Handler);
    const seen: unknown[] = [];
    const client = clientOf(url, credentials(), {
      timeout: 100,
      onAttempt: (attempt) => {
        seen.push(attempt);
        return (outcome) => void seen.push(outcome);
      },
    });

    const error = await client.getEndpointService(serviceId).catch((reason: unknown) => reason);

    const sent = requests.map(({ headers }) => JSON.stringify(headers)).join();
    expect(sent).toContain(secret);
    const signature = /Signature=(\w+)/.exec(sent)?.[1] ?? secret;
    expect(error).toBeInstanceOf(Error);
    for (const value of [error, client, ...seen]) {
      expect(shown(value)).not.toContain(secret);
      expect(shown(value)).not.toContain(signature);
    }
  });

  test(`${kind} is nowhere to be seen where nobody listens`, async () => {
    const client = clientOf(await findFreeUrl(), credentials());

    const error = await client.getEndpointService(serviceId).catch((reason: unknown) => reason);

    expect(shown(error)).not.toContain(secret);
  });
}

test.each<[string, () => unknown]>([
  ['a token', () => clientOf('http://vpcep.example', `${secret}\n`)],
  [
    'a token of a provider',
    () =>
      clientOf(
        'http://vpcep.example',
        tokenProvider(async () => `${secret}\n`),
      ).getEndpointService(serviceId),
  ],
  ['an access key', () => akSk({ accessKey: `${secret}\n`, secretKey: 'a' })],
  ['a secret key', () => akSk({ accessKey: 'a', secretKey: `${secret}\n` })],
  ['a security token', () => akSk({ accessKey: 'a', secretKey: 'a', securityToken: `${secret}\n` })],
  [
    'a header of a call',
    () =>
      clientOf('http://vpcep.example', 'a').getEndpointService(serviceId, {
        headers: { 'X-Key': `${secret}\n` },
      }),
  ],
])('%s that no header can carry is refused unseen', async (_, use) => {
  const error = await Promise.resolve()
    .then(use)
    .catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(TypeError);
  expect(shown(error)).not.toContain(secret);
});

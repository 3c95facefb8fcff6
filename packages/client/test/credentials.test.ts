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

test('a provider that hangs once does not hold up later calls', async () => {
  const { url, requests } = await startServer(answerJson(200, service));
  const getToken = vi
    .fn<() => Promise<string>>()
    .mockReturnValueOnce(new Promise(() => {}))
    .mockResolvedValueOnce('token-1');
  const client = clientOf(url, tokenProvider(getToken), { timeout: 50, retry: { attempts: 1 } });

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({ name: 'VpcepTimeoutError' });
  expect(await client.getEndpointService(serviceId)).toEqual(service);

  expect(getToken).toHaveBeenCalledTimes(2);
  expect(requests.map(({ headers }) => headers['x-auth-token'])).toEqual(['token-1']);
});

test('a caller that leaves while a token is asked for does not hold up the next one', async () => {
  const { url } = await startServer(answerJson(200, service));
  const getToken = vi
    .fn<() => Promise<string>>()
    .mockReturnValueOnce(new Promise(() => {}))
    .mockResolvedValueOnce('token-1');
  const client = clientOf(url, tokenProvider(getToken));

  await expect(client.getEndpointService(serviceId, { signal: AbortSignal.timeout(30) })).rejects.toThrow();
  expect(await client.getEndpointService(serviceId)).toEqual(service);
});

test('credentials are told when an attempt ends before it was sent', async () => {
  let told: AbortSignal | undefined;
  const client = clientOf(
    'http://vpcep.example',
    {
      authorize: ({ signal }) => {
        told = signal;
        return new Promise(() => {});
      },
    },
    { timeout: 30, retry: { attempts: 1 } },
  );

  await expect(client.getEndpointService(serviceId)).rejects.toThrow();

  expect(told?.aborted).toBe(true);
});

test.each(['tomorrow', '', new Date(Number.NaN), 1_700_000_000, null, {}])(
  'a token that expires at %j is an error, not a token for one call',
  async (expiresAt) => {
    const { url, requests } = await startServer(answerJson(200, service));
    const getToken = async () => ({ token: 'token-1', expiresAt: expiresAt as string });
    const client = clientOf(url, tokenProvider(getToken));

    await expect(client.getEndpointService(serviceId)).rejects.toThrow(
      expect.objectContaining({ name: 'TypeError', message: expect.stringContaining('expiresAt') }),
    );
    expect(requests).toEqual([]);
  },
);

test.each([undefined, null, 7, {}, []])('a provider that returns %j', async (got) => {
  const client = clientOf(
    'http://vpcep.example',
    tokenProvider(async () => got as never),
  );

  await expect(client.getEndpointService(serviceId)).rejects.toThrow(/^The provider's token is missing/);
});

test('a token that lives for a minute is not renewed for every call', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { url } = await startServer(answerJson(200, service));
  const getToken = vi.fn(async () => ({ token: 'token-1', expiresAt: new Date(Date.now() + 60_000) }));
  const client = clientOf(url, tokenProvider(getToken));

  await client.getEndpointService(serviceId);
  vi.setSystemTime(Date.now() + 29_000);
  await client.getEndpointService(serviceId);
  expect(getToken).toHaveBeenCalledTimes(1);

  vi.setSystemTime(Date.now() + 2_000);
  await client.getEndpointService(serviceId);
  expect(getToken).toHaveBeenCalledTimes(2);
});

test.each<[string, () => boolean | Promise<boolean>, number]>([
  ['true', () => true, 2],
  ['a promise of true', async () => true, 2],
  ['a promise of false', async () => false, 1],
])('renew that returns %s', async (_, renew, count) => {
  const { url, requests } = await startServer(unauthorized);

  await expect(
    clientOf(url, { authorize: () => {}, renew }).getEndpointService(serviceId),
  ).rejects.toMatchObject({ status: 401 });
  expect(requests).toHaveLength(count);
});

test('what renew rejects with reaches the caller', async () => {
  const { url } = await startServer(unauthorized);
  const error = new Error('IAM is down');
  const renew = async () => {
    throw error;
  };

  await expect(clientOf(url, { authorize: () => {}, renew }).getEndpointService(serviceId)).rejects.toBe(
    error,
  );
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
  'a rejection': answerJson(403, { error_code: 'EndPoint.0004', error_msg: 'No.' }),
  'a 401': unauthorized,
  'a failure': answerJson(500, {}),
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
])('%s that no header can carry is rejected unseen', async (_, use) => {
  const error = await Promise.resolve()
    .then(use)
    .catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(TypeError);
  expect(shown(error)).not.toContain(secret);
});

/** A server that repeats the headers that it was sent, in every place and form that an error could show. */
const echoes: Record<string, (sent: string, response: Parameters<Handler>[0]) => void> = {
  'in the message': (sent, response) =>
    void response
      .writeHead(401)
      .end(JSON.stringify({ error_code: 'EndPoint.0003', error_msg: `Bad: ${sent}` })),
  'in the code and the request ID': (sent, response) =>
    void response
      .writeHead(403)
      .end(JSON.stringify({ error_code: sent, error_msg: 'No.', request_id: sent })),
  'in a nested body and as a name': (sent, response) =>
    void response.writeHead(400).end(JSON.stringify({ details: [{ [sent]: [sent] }], error_msg: 'No.' })),
  'as text': (sent, response) => void response.writeHead(502).end(`<h1>${sent}</h1>`),
  'as text in a success': (sent, response) => void response.writeHead(200).end(`<h1>${sent}</h1>`),
  'as JSON of another type in a success': (sent, response) =>
    void response.writeHead(200).end(JSON.stringify([sent])),
  'in an address': (sent, response) =>
    void response
      .writeHead(400)
      .end(JSON.stringify({ error_msg: `/login?token=${encodeURIComponent(sent)}` })),
  'in headers': (sent, response) =>
    void response.writeHead(400, { 'X-Request-Id': sent, 'Content-Type': sent }).end('no'),
};

const secretForms: Record<string, { credentials: () => VpcepSettings['credentials']; sent: string }> = {
  'a token': { credentials: () => `${secret}+/=`, sent: 'x-auth-token' },
  'a token provider': { credentials: () => tokenProvider(async () => secret), sent: 'x-auth-token' },
  'a signature': { credentials: () => akSk({ accessKey: secret, secretKey: 'sk' }), sent: 'authorization' },
  'a security token': {
    credentials: () => akSk({ accessKey: 'AK', secretKey: 'sk', securityToken: secret }),
    sent: 'x-security-token',
  },
  'a bearer token': {
    credentials: () => ({ authorize: ({ headers }) => headers.set('Authorization', `Bearer ${secret}`) }),
    sent: 'authorization',
  },
};

for (const [kind, { credentials, sent }] of Object.entries(secretForms)) {
  test.each(Object.keys(echoes))(`${kind} that the server repeats %s is replaced`, async (place) => {
    const values: string[] = [];
    const { url } = await startServer((response, request) => {
      const header = String(request.headers[sent]);
      values.push(header, ...header.split(/[ ,]+(?:\w+=)?/).filter((part) => part.length > 30));
      echoes[place]?.(header, response);
    });
    const outcomes: unknown[] = [];
    const client = clientOf(url, credentials(), {
      retry: { attempts: 1 },
      onAttempt: () => (outcome) => void outcomes.push(outcome),
    });

    const error = await client.getEndpointService(serviceId).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: 'VpcepApiError' });
    expect(shown(error)).toContain('***');
    for (const value of [secret, ...values]) {
      for (const each of [error, ...outcomes]) expect(shown(each)).not.toContain(value);
    }
  });
}

test('what is not secret stays readable: the project, the time of a signature, short words', async () => {
  const { url } = await startServer((response, request) =>
    answerJson(401, {
      error_code: 'APIGW.0303',
      error_msg: `project ${projectId}, time ${request.headers['x-sdk-date']}, SDK-HMAC-SHA256`,
    })(response, request),
  );
  const client = clientOf(url, akSk({ accessKey: secret, secretKey: 'sk' }));

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({
    serviceMessage: expect.stringMatching(
      new RegExp(`^project ${projectId}, time \\d{8}T\\d{6}Z, SDK-HMAC-SHA256$`),
    ),
  });
});

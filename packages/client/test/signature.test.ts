import { createHash, createHmac } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { canonicalRequest, sign } from '../src/credentials/sign.ts';
import { akSk, createVpcepClient } from '../src/index.ts';
import { createRequest, projectId, service, serviceId } from './samples.ts';
import { answerJson, type Handler, startServer } from './start-server.ts';

// The signer is not among the exports of its package's main module.
const { AKSKSigner } = createRequire(import.meta.url)(
  '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner',
) as typeof import('@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js');

afterEach(() => {
  vi.useRealTimers();
});

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The example of the cloud's documentation of the algorithm, with the hash that is printed there. */
test('the published example: canonical request and its hash', async () => {
  const { text, signedHeaders } = await canonicalRequest({
    method: 'GET',
    url:
      'https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs' +
      '?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
    headers: { 'content-type': 'application/json', 'x-sdk-date': '20191115T033655Z' },
  });

  expect(text).toBe(
    `GET
/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs/
limit=2&marker=13551d6b-755d-4757-b956-536f674975c0
content-type:application/json
host:service.region.example.com
x-sdk-date:20191115T033655Z

content-type;host;x-sdk-date
${emptyHash}`,
  );
  expect(signedHeaders).toBe('content-type;host;x-sdk-date');
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    'b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a',
  );
});

test.each([
  ['a slash at the end of the path is not doubled', 'https://a.example/v1/b/', '/v1/b/'],
  ['an empty path', 'https://a.example', '/'],
  [
    'characters beyond the unreserved ones',
    "https://a.example/a%20b/c!'()*+,;=~/%E7%BD%91",
    '/a%20b/c%21%27%28%29%2A%2B%2C%3B%3D~/%E7%BD%91/',
  ],
])('%s', async (_, url, path) => {
  const { text } = await canonicalRequest({ method: 'GET', url, headers: {} });

  expect(text.split('\n')[1]).toBe(path);
});

test('a query is sorted by name, then value', async () => {
  const { text } = await canonicalRequest({
    method: 'GET',
    url: 'https://a.example/?b=2&a-b=1&a=z%20z&a=y&B=1&%E7%BD%91=1&c',
    headers: {},
  });

  expect(text.split('\n')[2]).toBe('B=1&a=y&a=z%20z&a-b=1&b=2&c=&%E7%BD%91=1');
});

test('the signature is the HMAC of algorithm, date and hash, keyed by the secret key itself', async () => {
  const request = {
    method: 'POST',
    url: 'https://a.example:8443/v1/p/vpc-endpoint-services',
    headers: { 'x-sdk-date': '20260302T080000Z' },
    body: '{"名":1}',
  };
  const { text } = await canonicalRequest(request);
  const hash = (data: string) => createHash('sha256').update(data).digest('hex');

  expect(text).toContain('\nhost:a.example:8443\n');
  expect(text.endsWith(`\n${hash('{"名":1}')}`)).toBe(true);
  const signature = createHmac('sha256', 'secret')
    .update(`SDK-HMAC-SHA256\n20260302T080000Z\n${hash(text)}`)
    .digest('hex');
  expect(await sign(request, { accessKey: 'AK', secretKey: 'secret' })).toBe(
    `SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=${signature}`,
  );
});

// What needs no escape when the cloud's own SDK, which encodes a path as it finds it, is handed the path unescaped.
const segment = fc.string({
  unit: fc.constantFrom(...'abcXYZ019-_.~!$&()*+,=:@网络é😀'),
  minLength: 1,
  maxLength: 12,
});
const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const headerValue = fc.stringMatching(/^[!-~]{1,20}$/);

test('1,000 random requests: signed exactly as by the SDK of the cloud', async () => {
  const random = fc.record({
    method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH'),
    host: fc.constantFrom(
      'vpcep.cn-north-4.myhuaweicloud.com',
      'vpcep.eu-de.otc.t-systems.com',
      'localhost:4010',
    ),
    segments: fc.array(segment, { maxLength: 6 }).filter((all) => !all.some((one) => /^\.+$/.test(one))),
    query: fc.dictionary(
      word.filter((name) => name !== '' && name !== '__proto__'),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      {
        maxKeys: 4,
      },
    ),
    data: fc.option(fc.dictionary(word, fc.oneof(word, fc.integer(), fc.boolean()), { minKeys: 1 })),
    date: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    accessKey: headerValue,
    secretKey: headerValue,
    securityToken: fc.option(headerValue),
    json: fc.boolean(),
  });
  let signed = 0;

  await fc.assert(
    fc.asyncProperty(random, async ({ method, host, segments, query, data, date, json, ...keys }) => {
      const path = `/${segments.join('/')}`;
      const search = Object.entries(query)
        .flatMap(([name, values]) =>
          values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
        )
        .join('&');
      const sdkDate = date.toISOString().replace(/[-:]|\.\d+/g, '');
      const headers = {
        ...(json && { 'content-type': 'application/json' }),
        'x-project-id': projectId,
        'x-sdk-date': sdkDate,
        ...(keys.securityToken !== null && { 'x-security-token': keys.securityToken }),
      };

      const ours = await sign(
        {
          method,
          url: `https://${host}${path}${search && `?${search}`}`,
          headers,
          body: data === null ? undefined : JSON.stringify(data),
        },
        keys,
      );

      const { 'x-sdk-date': _, ...others } = headers;
      const theirs = AKSKSigner.sign(
        {
          method,
          endpoint: `https://${host}${path}`,
          headers: { ...others, 'X-Sdk-Date': sdkDate },
          queryParams: query,
          data,
        } as never,
        { getAk: () => keys.accessKey, getSk: () => keys.secretKey } as never,
      );
      expect(ours).toBe((theirs as { Authorization: string }).Authorization);
      signed += 1;
    }),
    { numRuns: 1000, seed: 20_260_302 },
  );

  expect(signed).toBe(1000);
});

const keys = { accessKey: 'AKEXAMPLE', secretKey: 'secret' };

/** Rejects, as the gateway does, a request whose signature or time is wrong by the server's clock. */
function verify(serverTime: () => number, date: (response: Parameters<Handler>[0]) => void): Handler {
  return (response, request) => {
    date(response);
    const sent = String(request.headers['x-sdk-date']);
    const time = Date.parse(sent.replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5'));
    const [, names = '', signature] =
      /SignedHeaders=(.+), Signature=(.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const lines = names.split(';').map((name) => `${name}:${request.headers[name]}\n`);
    const hash = (data: string) => createHash('sha256').update(data).digest('hex');
    const canonical = [request.method, `${request.url}/`, '', lines.join(''), names, hash(request.body)].join(
      '\n',
    );
    const expected = createHmac('sha256', keys.secretKey)
      .update(`SDK-HMAC-SHA256\n${sent}\n${hash(canonical)}`)
      .digest('hex');
    const valid = signature === expected && Math.abs(time - serverTime()) < 15 * 60_000;
    answerJson(
      valid ? 200 : 401,
      valid ? service : { error_code: 'APIGW.0301', error_msg: 'Verify failed.' },
    )(response, request);
  };
}

function setUp(handler: Handler, securityToken?: string) {
  return startServer(handler).then(({ url, requests }) => ({
    requests,
    client: createVpcepClient({ baseUrl: url, projectId, credentials: akSk({ ...keys, securityToken }) }),
  }));
}

test('requests are signed as a server verifies them', async () => {
  const { client, requests } = await setUp(verify(Date.now, () => {}));

  expect(await client.createEndpointService({ ...createRequest, tags: [{ key: '环境' }] })).toEqual(service);
  expect(await client.getEndpointService(serviceId)).toEqual(service);

  expect(requests[0]?.headers).toMatchObject({
    authorization: expect.stringMatching(
      /^SDK-HMAC-SHA256 Access=AKEXAMPLE, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=/,
    ),
    'x-project-id': projectId,
  });
  expect(requests[0]?.headers).not.toHaveProperty('x-auth-token');
});

test('a temporary key sends its security token, and signs it', async () => {
  const { client, requests } = await setUp(
    verify(Date.now, () => {}),
    'sts-token',
  );

  expect(await client.getEndpointService(serviceId)).toEqual(service);
  expect(requests[0]?.headers).toMatchObject({
    'x-security-token': 'sts-token',
    authorization: expect.stringContaining('SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,'),
  });
});

test.each([
  ['ahead', 2 * 3600_000],
  ['behind', -2 * 3600_000],
])('a clock that is two hours %s is allowed for after one 401', async (_, skew) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const serverTime = Date.now();
  vi.setSystemTime(serverTime + skew);
  const { client, requests } = await setUp(
    verify(
      () => serverTime,
      (response) => void response.setHeader('Date', new Date(serverTime).toUTCString()),
    ),
  );

  expect(await client.createEndpointService(createRequest)).toEqual(service);
  expect(await client.getEndpointService(serviceId)).toEqual(service);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET']);
});

test.each([
  [
    'with the right time',
    (response: Parameters<Handler>[0]) => void response.setHeader('Date', new Date().toUTCString()),
  ],
  ['without a time', (response: Parameters<Handler>[0]) => void Object.assign(response, { sendDate: false })],
])('a 401 %s ends the call', async (_, date) => {
  const { client, requests } = await setUp(verify(() => 0, date));

  await expect(client.getEndpointService(serviceId)).rejects.toMatchObject({
    status: 401,
    code: 'APIGW.0301',
  });
  expect(requests).toHaveLength(1);
});

import { expect, test, vi } from 'vitest';
import { createVpcepClient, type VpcepClientOptions } from '../src/index.ts';
import { projectId, service, serviceId, token } from './samples.ts';
import { answerJson, startServer } from './start-server.ts';

const valid: VpcepClientOptions = {
  baseUrl: 'https://vpcep.eu-de.otc.t-systems.com',
  projectId,
  credentials: token,
};

test.each([
  undefined,
  '',
  'vpcep.eu-de.otc.t-systems.com',
  'ftp://vpcep.example',
  'https://vpcep.{region}.otc.t-systems.com',
  'https://user:secret@vpcep.example',
  'https://vpcep.example?a=b',
  'https://vpcep.example#a',
])('baseUrl %j is rejected', (baseUrl) => {
  expect(() => createVpcepClient({ ...valid, baseUrl: baseUrl as string })).toThrow(
    expect.objectContaining({
      name: 'TypeError',
      message: expect.stringMatching(/^baseUrl is not usable: give an absolute http or https address/),
    }),
  );
});

test('a password in baseUrl is not repeated', () => {
  expect(() => createVpcepClient({ ...valid, baseUrl: 'https://user:secret@vpcep.example' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('secret') }),
  );
});

test.each([undefined, '', ' ', '..'])('projectId %j is rejected', (id) => {
  expect(() => createVpcepClient({ ...valid, projectId: id as string })).toThrow(
    expect.objectContaining({ name: 'TypeError', message: expect.stringContaining('GET /v3/projects') }),
  );
});

test.each([undefined, ''])('token %j is rejected', (empty) => {
  expect(() => createVpcepClient({ ...valid, credentials: empty as string })).toThrow(
    expect.objectContaining({ name: 'TypeError', message: expect.stringContaining('POST /v3/auth/tokens') }),
  );
});

test.each([`${token}\n`, `${token} `, `${token}令牌`])(
  'a token that is not a header value is rejected unseen',
  (bad) => {
    expect(() => createVpcepClient({ ...valid, credentials: bad })).toThrow(
      expect.objectContaining({ name: 'TypeError', message: expect.not.stringContaining(token) }),
    );
  },
);

test('a fetch that is not a function is rejected', () => {
  expect(() => createVpcepClient({ ...valid, fetch: 'fetch' as never })).toThrow(TypeError);
});

test.each([
  ['', ''],
  ['/', ''],
  ['//', ''],
  ['/gateway/vpcep', '/gateway/vpcep'],
  ['/gateway/vpcep/', '/gateway/vpcep'],
])('the address with %j at its end leads to paths that start with %j', async (end, start) => {
  const { url, requests } = await startServer(answerJson(200, service));
  const client = createVpcepClient({ baseUrl: url + end, projectId, credentials: token });

  await client.getEndpointService(serviceId);

  expect(requests[0]?.url).toBe(`${start}/v1/${projectId}/vpc-endpoint-services/${serviceId}`);
});

test('fetch takes the place of the platform’s', async () => {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json(service));
  const client = createVpcepClient({ ...valid, fetch });

  expect(await client.getEndpointService(serviceId)).toEqual(service);

  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe(`${valid.baseUrl}/v1/${projectId}/vpc-endpoint-services/${serviceId}`);
  expect(init).toMatchObject({ method: 'GET', redirect: 'manual', signal: expect.any(AbortSignal) });
  expect(new Headers(init?.headers).get('X-Auth-Token')).toBe(token);
});

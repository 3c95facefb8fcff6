import { expect, test } from 'vitest';
import { createVpcepClient } from '../src/index.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, startServer } from './start-server.ts';

const collection = `/v1/${projectId}/vpc-endpoint-services`;

async function setUp(answer: unknown = service) {
  const server = await startServer(answerJson(200, answer));
  return { ...server, client: createVpcepClient({ baseUrl: server.url, projectId, credentials: token }) };
}

test('create posts the body and returns the response', async () => {
  const { client, requests } = await setUp();

  expect(await client.createEndpointService(createRequest)).toEqual(service);

  expect(requests).toMatchObject([
    {
      method: 'POST',
      url: collection,
      headers: {
        'x-auth-token': token,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify(createRequest),
    },
  ]);
});

test('get sends no body and returns the response, properties that the contract does not name included', async () => {
  const details = {
    ...service,
    status: 'failed',
    error: [{ error_code: 'EndPoint.3001' }],
    connection_count: 3,
  };
  const { client, requests } = await setUp(details);

  expect(await client.getEndpointService(serviceId)).toEqual(details);

  expect(requests).toMatchObject([
    { method: 'GET', url: `${collection}/${serviceId}`, headers: { 'x-auth-token': token }, body: '' },
  ]);
  expect(requests[0]?.headers).not.toHaveProperty('content-type');
});

test('modify puts the body and returns the response', async () => {
  const { client, requests } = await setUp();

  expect(await client.updateEndpointService(serviceId, { service_name: 'test' })).toEqual(service);

  expect(requests).toMatchObject([
    {
      method: 'PUT',
      url: `${collection}/${serviceId}`,
      headers: { 'x-auth-token': token, 'content-type': 'application/json' },
      body: '{"service_name":"test"}',
    },
  ]);
});

test('undefined properties are not sent, false is', async () => {
  const { client, requests } = await setUp();
  const body = { approval_enabled: false, service_name: undefined };

  await client.updateEndpointService(serviceId, body as { approval_enabled: boolean });

  expect(requests[0]?.body).toBe('{"approval_enabled":false}');
});

test('text beyond ASCII arrives as UTF-8', async () => {
  const { client, requests } = await setUp();

  await client.createEndpointService({ ...createRequest, tags: [{ key: '环境', value: '测试' }] });

  expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({ tags: [{ key: '环境', value: '测试' }] });
});

test('methods work apart from their client', async () => {
  const { client } = await setUp();
  const { getEndpointService } = client;

  expect(await getEndpointService(serviceId)).toEqual(service);
});

test('characters with a meaning in addresses stay inside their path segment', async () => {
  const { client, requests } = await setUp();

  await client.getEndpointService('a/b?c#d%2e$&');

  expect(requests[0]?.url).toBe(`${collection}/a%2Fb%3Fc%23d%252e%24%26`);
});

test.each(['', '  ', '.', '..'])('the ID %j is rejected before anything is sent', async (id) => {
  const { client, requests } = await setUp();

  await expect(client.getEndpointService(id)).rejects.toThrow(
    new TypeError(
      'getEndpointService needs vpc_endpoint_service_id: pass the ID as a string that is not empty. Nothing was sent.',
    ),
  );
  expect(requests).toEqual([]);
});

test('a missing ID or body is rejected before anything is sent', async () => {
  const { client, requests } = await setUp();
  const missing = undefined as never;

  await expect(client.getEndpointService(missing)).rejects.toThrow(TypeError);
  await expect(client.updateEndpointService(serviceId, missing)).rejects.toThrow(
    new TypeError('updateEndpointService needs a request body: pass it before the options.'),
  );
  expect(requests).toEqual([]);
});

test('a body that is not JSON is an error of the caller, not of the network', async () => {
  const { client, requests } = await setUp();

  await expect(client.createEndpointService({ ...createRequest, port_id: 1n as never })).rejects.toThrow(
    TypeError,
  );
  expect(requests).toEqual([]);
});

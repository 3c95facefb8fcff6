import { operationsOf, readContract, successOf } from '@vpcep/contract';
import { expect, test } from 'vitest';
import { createVpcepClient } from '../src/index.ts';
import { isVpcepValidationError, type VpcepValidationError, validator } from '../src/validate.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, startServer } from './start-server.ts';

const path = { project_id: projectId, vpc_endpoint_service_id: serviceId };

async function setUp(answer: unknown = service) {
  const server = await startServer(answerJson(200, answer));
  const client = createVpcepClient({ baseUrl: server.url, projectId, credentials: token, validator });
  return { ...server, client };
}

function failureOf(call: () => unknown): VpcepValidationError {
  try {
    call();
  } catch (error) {
    if (isVpcepValidationError(error)) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

test('what keeps to the contract passes', async () => {
  const { client, requests } = await setUp();

  expect(await client.createEndpointService(createRequest)).toEqual(service);
  expect(await client.getEndpointService(serviceId)).toEqual(service);
  expect(await client.updateEndpointService(serviceId, { approval_enabled: true })).toEqual(service);
  expect(requests).toHaveLength(3);
});

test('a request that breaks the contract is not sent; every place is named', async () => {
  const { client, requests } = await setUp();
  const body = {
    ...createRequest,
    server_type: 'BMC' as 'VM',
    ports: [{ client_port: 0, server_port: 80 }],
    tenant: 'x',
  };

  const error = await client.createEndpointService(body).catch((reason: unknown) => reason);

  expect(isVpcepValidationError(error)).toBe(true);
  expect(error).toMatchObject({
    name: 'VpcepValidationError',
    operationId: 'createEndpointService',
    side: 'request',
    body: undefined,
    message: expect.stringContaining('createEndpointService failed: the request breaks the contract: /body'),
  });
  expect((error as VpcepValidationError).issues).toEqual(
    expect.arrayContaining([
      { path: '/body', message: 'must NOT have additional properties: tenant' },
      { path: '/body/server_type', message: 'must be equal to one of the allowed values' },
      { path: '/body/ports/0/client_port', message: 'must be >= 1' },
    ]),
  );
  expect(requests).toEqual([]);
});

test('IDs in the path are checked too', async () => {
  const { client, requests } = await setUp();

  await expect(client.getEndpointService('no-uuid')).rejects.toMatchObject({
    issues: [{ path: '/path/vpc_endpoint_service_id', message: 'must match format "uuid"' }],
  });
  expect(requests).toEqual([]);
});

test('properties that are undefined count as left out, as they are in what is sent', async () => {
  const { client, requests } = await setUp();

  await client.updateEndpointService(serviceId, {
    service_name: undefined,
    approval_enabled: false,
  } as unknown as { approval_enabled: boolean });

  expect(requests).toHaveLength(1);
});

test('a response that breaks the contract is an error that holds it; properties that are not listed pass', async () => {
  const answer = { ...service, approval_enabled: 'yes', status: 'unheard of', connection_count: 3 };
  const { client, requests } = await setUp(answer);

  await expect(client.createEndpointService(createRequest)).rejects.toMatchObject({
    side: 'answer',
    issues: [{ path: '/approval_enabled', message: 'must be boolean' }],
    body: answer,
  });
  expect(requests).toHaveLength(1);
});

test('issues do not repeat values', () => {
  const body = { ...createRequest, service_name: 'secret value!', vpc_id: 'secret value!' };
  const error = failureOf(() => validator.request('createEndpointService', { path, body }));

  expect(error.issues).toHaveLength(2);
  expect(JSON.stringify(error)).not.toContain('secret value');
  expect(error.message).not.toContain('secret value');
});

/** The examples of every operation of the contract, of requests and of successful responses. */
const examples = operationsOf(readContract()).flatMap((operation) => [
  ...(operation.request?.examples ?? []).map(({ value }) => ({
    operationId: operation.id,
    side: 'request' as const,
    value,
  })),
  ...(successOf(operation)?.examples ?? []).map(({ value }) => ({
    operationId: operation.id,
    side: 'answer' as const,
    value,
  })),
]);

test.each(examples)(
  'an example of the contract passes: $operationId, $side',
  ({ operationId, side, value }) => {
    if (side === 'request') validator.request(operationId, { path, body: value });
    else validator.answer(operationId, value);

    // The same with a property of the wrong type does not.
    const [name = ''] = Object.keys(value as object);
    const wrong = { ...(value as object), [name]: { wrong: true } };
    const error = failureOf(() =>
      side === 'request'
        ? validator.request(operationId, { path, body: wrong })
        : validator.answer(operationId, wrong),
    );
    expect(error.side).toBe(side);
  },
);

test('there are examples to check', () => {
  expect(examples.length).toBeGreaterThan(6);
});

import { expect, onTestFinished, test, vi } from 'vitest';
import { type Attempt, type AttemptOutcome, createVpcepClient, type VpcepSettings } from '../src/index.ts';
import { projectId, service, serviceId, token } from './samples.ts';
import { answerJson, type Handler, startServer } from './start-server.ts';

const path = `/v1/${projectId}/vpc-endpoint-services/${serviceId}`;

async function setUp(handler: Handler, options: Partial<VpcepSettings>) {
  const server = await startServer(handler);
  const client = createVpcepClient({
    baseUrl: server.url,
    projectId,
    credentials: token,
    retry: { delay: 1 },
    ...options,
  });
  return { ...server, client };
}

test('onAttempt is told of the start and the end of each attempt', async () => {
  const answers = [
    answerJson(503, { error_code: 'EndPoint.0001', error_msg: 'Fault.' }, { 'X-Request-Id': 'r-1' }),
    (response: Parameters<Handler>[0]) => void response.socket?.destroy(),
    answerJson(200, service, { 'X-Request-Id': 'r-3' }),
  ];
  const told: unknown[] = [];
  const { client } = await setUp((response, request) => answers.shift()?.(response, request), {
    onAttempt: ({ headers, ...attempt }: Attempt) => {
      told.push(attempt, [...headers.keys()]);
      return (outcome: AttemptOutcome) => void told.push(outcome);
    },
  });

  await client.updateEndpointService(serviceId, {});

  const attempt = { operationId: 'updateEndpointService', method: 'PUT', path };
  const duration = expect.any(Number);
  expect(told).toEqual([
    { ...attempt, number: 1 },
    ['accept', 'content-type'],
    { duration, status: 503, requestId: 'r-1', error: expect.objectContaining({ code: 'EndPoint.0001' }) },
    { ...attempt, number: 2 },
    ['accept', 'content-type'],
    {
      duration,
      status: undefined,
      requestId: undefined,
      error: expect.objectContaining({ name: 'VpcepNetworkError' }),
    },
    { ...attempt, number: 3 },
    ['accept', 'content-type'],
    { duration, status: 200, requestId: 'r-3', error: undefined },
  ]);
});

test('what onAttempt adds to the headers is sent; what it keeps never holds credentials', async () => {
  let kept: Headers | undefined;
  const { client, requests } = await setUp(answerJson(200, service), {
    onAttempt: ({ headers }) => {
      kept = headers;
      headers.set('traceparent', '00-a-b-01');
    },
  });

  await client.getEndpointService(serviceId);

  expect(requests[0]?.headers).toMatchObject({ traceparent: '00-a-b-01', 'x-auth-token': token });
  expect(kept?.get('X-Auth-Token')).toBeNull();
});

test('what onAttempt throws changes nothing', async () => {
  const fail = vi.fn(() => {
    throw new Error('logger');
  });
  const { client } = await setUp(answerJson(200, service), { onAttempt: fail });
  expect(await client.getEndpointService(serviceId)).toEqual(service);

  const { client: other } = await setUp(answerJson(200, service), { onAttempt: () => fail });
  expect(await other.getEndpointService(serviceId)).toEqual(service);
  expect(fail).toHaveBeenCalledTimes(2);
});

test('what an asynchronous hook rejects with changes nothing, and is not left unhandled', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  onTestFinished(() => void process.off('unhandledRejection', unhandled));
  let calls = 0;
  // Not a mock, which would handle the promise.
  const fail = async () => {
    calls += 1;
    throw new Error('logger');
  };
  const { client } = await setUp(answerJson(200, service), { onAttempt: fail as never });
  expect(await client.getEndpointService(serviceId)).toEqual(service);
  const { client: other } = await setUp(answerJson(200, service), { onAttempt: () => fail });
  expect(await other.getEndpointService(serviceId)).toEqual(service);

  await new Promise((later) => setTimeout(later, 20));

  expect(calls).toBe(2);
  expect(unhandled).not.toHaveBeenCalled();
});

test('userAgent is sent', async () => {
  const { client, requests } = await setUp(answerJson(200, service), { userAgent: 'shop/1.0' });

  await client.getEndpointService(serviceId);

  expect(requests[0]?.headers['user-agent']).toBe('shop/1.0');
});

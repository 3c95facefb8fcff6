import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { createVpcepClient, VpcepNetworkError, waitForEndpointService } from '../src/index.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, findFreeUrl, type Handler, startServer } from './start-server.ts';

const path = `/v1/${projectId}/vpc-endpoint-services/${serviceId}`;

async function setUp(handler: Handler) {
  const server = await startServer(handler);
  return { ...server, client: createVpcepClient({ baseUrl: server.url, projectId, credentials: token }) };
}

/** Sends the head of a response and the start of its body, and leaves it there. */
const startAnswer: Handler = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 }).write('{"id":');
};

test('nobody listening', async () => {
  const baseUrl = await findFreeUrl();
  const client = createVpcepClient({ baseUrl, projectId, credentials: token });

  const error = await client.getEndpointService(serviceId).catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(VpcepNetworkError);
  expect(error).toMatchObject({ name: 'VpcepNetworkError', method: 'GET', path, cause: expect.any(Error) });
  expect((error as Error).message).toMatch(
    new RegExp(
      `^getEndpointService failed: no complete response to GET ${path} from ${baseUrl} \\(.+\\)\\. Check baseUrl`,
    ),
  );
  expect((error as Error).stack).not.toContain(token);
});

test.each<[string, Handler]>([
  ['before the answer', (response) => void response.socket?.destroy()],
  [
    'inside a success',
    (response) => {
      startAnswer(response, {} as never);
      setTimeout(() => response.socket?.destroy(), 20);
    },
  ],
  [
    'inside a failure',
    (response) => {
      response.writeHead(500, { 'Content-Length': 1000 }).write('{');
      setTimeout(() => response.socket?.destroy(), 20);
    },
  ],
])('the connection breaks %s', async (_, handler) => {
  const { client, requests } = await setUp(handler);

  const error = await client.createEndpointService(createRequest).catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(VpcepNetworkError);
  expect(error).toMatchObject({
    method: 'POST',
    message: expect.stringContaining('may have received the request'),
  });
  expect(requests).toHaveLength(1);
});

test('a signal that was aborted before: its reason, and nothing sent', async () => {
  const { client, requests } = await setUp(startAnswer);
  const reason = new Error('not needed any more');

  await expect(client.getEndpointService(serviceId, { signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
  expect(requests).toEqual([]);
});

test.each<[string, Handler]>([
  ['before the answer', () => {}],
  ['inside the answer', startAnswer],
])('a signal that is aborted %s: its reason, and the connection ends', async (_, handler) => {
  const abort = new AbortController();
  const reason = new Error('not needed any more');
  const closed = vi.fn();
  const { client } = await setUp((response, request) => {
    response.on('close', closed);
    handler(response, request);
    setTimeout(() => abort.abort(reason), 20);
  });

  await expect(client.updateEndpointService(serviceId, {}, { signal: abort.signal })).rejects.toBe(reason);
  await expect.poll(() => closed).toHaveBeenCalled();
});

test('a signal that outlives its calls keeps no listener of theirs', async () => {
  const { signal } = new AbortController();
  const { client } = await setUp(answerJson(200, { ...service, status: 'available' }));
  const { client: broken } = await setUp((response) => void response.socket?.destroy());

  await client.getEndpointService(serviceId, { signal });
  await waitForEndpointService(client, serviceId, { signal });
  await expect(broken.getEndpointService(serviceId, { signal })).rejects.toThrow();

  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createVpcepClient, tokenProvider, type VpcepSettings } from '../src/index.ts';
import { localizeError } from '../src/messages.ts';
import { createRequest, projectId, service, token } from './samples.ts';
import { answerJson, close, findFreeUrl, listen, startServer } from './start-server.ts';

function clientOf(url: string, options: Partial<VpcepSettings> = {}) {
  return createVpcepClient({
    baseUrl: url,
    projectId,
    credentials: token,
    retry: { attempts: 1 },
    timeout: 50,
    ...options,
  });
}

/** What a create is rejected with. */
async function failureOf(url: string, options: Partial<VpcepSettings> = {}) {
  return clientOf(url, options)
    .createEndpointService(createRequest)
    .then(
      () => undefined,
      (reason: unknown) => reason as Error & { mayHaveArrived?: boolean },
    );
}

/** An error as a platform's fetch throws it. */
function fetchError(message: string, properties: object = {}): () => Promise<Response> {
  return async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(message), properties) });
  };
}

test.each<[string, VpcepSettings['credentials']]>([
  ['a token provider', tokenProvider(() => new Promise(() => {}))],
  ['credentials of one’s own', { authorize: () => new Promise(() => {}) }],
])('%s that hangs: nothing was sent, and the message says so', async (_, credentials) => {
  const { url, requests } = await startServer(answerJson(200, service));

  const error = await failureOf(url, { credentials });

  expect(error).toMatchObject({ name: 'VpcepTimeoutError', timeout: 50, mayHaveArrived: false });
  expect(error?.message).toMatch(/Nothing was sent\.$/);
  expect(error?.message).not.toMatch(/received|network/);
  expect(await localizeError(error, 'en')).toMatch(/nothing was sent/);
  expect(await localizeError(error, 'zh-CN')).toMatch(/没有发送任何请求/);
  expect(requests).toEqual([]);
});

test('a service that hangs may have received the request', async () => {
  const { url } = await startServer(() => {});

  const error = await failureOf(url);

  expect(error).toMatchObject({ name: 'VpcepTimeoutError', mayHaveArrived: true });
  expect(error?.message).toMatch(/The service may have received the request\.$/);
  expect(await localizeError(error, 'en')).toMatch(/may have processed/);
});

test('a port that fetch blocks', async () => {
  const error = await failureOf('http://127.0.0.1:6000');

  expect(error).toMatchObject({ name: 'VpcepNetworkError', mayHaveArrived: false });
  expect(error?.message).toMatch(/\(bad port\).*The service has not received the request\.$/);
});

test('a host that does not exist', async () => {
  const error = await failureOf('http://vpcep.invalid', { timeout: 20_000 });

  expect(error).toMatchObject({ name: 'VpcepNetworkError', mayHaveArrived: false });
});

test('TLS where the server speaks none', async () => {
  const { url } = await startServer(answerJson(200, service));

  const error = await failureOf(url.replace('http:', 'https:'), { timeout: 5000 });

  expect(error).toMatchObject({ name: 'VpcepNetworkError' });
});

test.each<[string, () => Promise<Response>, boolean]>([
  [
    'a certificate that has expired',
    fetchError('certificate has expired', { code: 'CERT_HAS_EXPIRED' }),
    false,
  ],
  [
    'a certificate that signs itself',
    fetchError('self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
    false,
  ],
  [
    'a certificate of another host',
    fetchError("Hostname/IP does not match certificate's altnames", { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    false,
  ],
  [
    'an issuer that is not known',
    fetchError('unable to verify the first certificate', { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    false,
  ],
  ['no route to the host', fetchError('connect', { code: 'EHOSTUNREACH', syscall: 'connect' }), false],
  ['no connection in time', fetchError('connect', { code: 'ETIMEDOUT', syscall: 'connect' }), false],
  [
    'a proxy that opens no tunnel',
    fetchError('Proxy response (407) !== 200 when HTTP Tunneling', { code: 'UND_ERR_ABORTED' }),
    false,
  ],
  [
    'Deno: refused',
    async () => {
      throw new TypeError(
        'error sending request for url (http://127.0.0.1:1/): client error (Connect): tcp connect error: Connection refused',
      );
    },
    false,
  ],
  ['a connection that breaks', fetchError('read', { code: 'ECONNRESET', syscall: 'read' }), true],
  [
    'a connection that times out while it is read',
    fetchError('read', { code: 'ETIMEDOUT', syscall: 'read' }),
    true,
  ],
  ['a connection that is closed', fetchError('other side closed', { code: 'UND_ERR_SOCKET' }), true],
])('%s', async (_, fetch, mayHaveArrived) => {
  const error = await failureOf('http://vpcep.example', { fetch });

  expect(error).toMatchObject({ name: 'VpcepNetworkError', mayHaveArrived });
  expect(error?.message).toMatch(
    mayHaveArrived ? /may have received the request\.$/ : /has not received the request\.$/,
  );
});

test('an error of the credentials reaches the caller as it is', async () => {
  const error = new Error('IAM is down');
  const authorize = () => {
    throw error;
  };

  expect(await failureOf(await findFreeUrl(), { credentials: { authorize } })).toBe(error);
});

test('a success that cannot be read is not explained as a failure', async () => {
  const { url } = await startServer((response) => void response.writeHead(200).end('<html>'));

  const error = await failureOf(url);

  expect(error?.message).toMatch(/Check baseUrl, .* The service may have processed the request\.$/);
  expect(await localizeError(error, 'en')).toMatch(/^The response says success, but it cannot be read/);
  expect(await localizeError(error, 'zh-CN')).toMatch(/^响应表示成功，但无法读取/);
});

test('a server that is closed while it answers may have received the request', async () => {
  const server = createServer((socket) => void socket.once('data', () => socket.destroy()));
  onTestFinished(() => close(server));

  const error = await failureOf(await listen(server));

  expect(error).toMatchObject({ name: 'VpcepNetworkError', mayHaveArrived: true });
});

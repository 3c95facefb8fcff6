import { expect, test } from 'vitest';
import { createVpcepClient, VpcepApiError } from '../src/index.ts';
import { projectId, serviceId, token } from './samples.ts';
import { answerJson, type Handler, startServer } from './start-server.ts';

const path = `/v1/${projectId}/vpc-endpoint-services/${serviceId}`;

/** The error that `getEndpointService` is rejected with. */
async function failureOf(handler: Handler): Promise<VpcepApiError> {
  const { url } = await startServer(handler);
  const client = createVpcepClient({ baseUrl: url, projectId, credentials: token, retry: { attempts: 1 } });
  const error = await client.getEndpointService(serviceId).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(VpcepApiError);
  return error as VpcepApiError;
}

function answerText(status: number, type: string | undefined, text: string): Handler {
  return (response) => {
    response.writeHead(status, type ? { 'Content-Type': type } : {}).end(text);
  };
}

test.each([
  {
    shape: 'error_code and error_msg',
    status: 404,
    body: { error_code: 'EndPoint.0005', error_msg: 'The resource does not exist.' },
    expected: { code: 'EndPoint.0005', serviceMessage: 'The resource does not exist.', requestId: undefined },
    message: 'answered 404 EndPoint.0005: The resource does not exist.',
  },
  {
    shape: 'error with code and message',
    status: 400,
    body: { error: { code: 'EndPoint.3062', message: 'The ID is malformed.' } },
    expected: { code: 'EndPoint.3062', serviceMessage: 'The ID is malformed.', requestId: undefined },
    message: 'answered 400 EndPoint.3062: The ID is malformed.',
  },
  {
    shape: 'error_code, error_msg and request_id of the gateway',
    status: 401,
    body: {
      error_code: 'APIGW.0301',
      error_msg: 'Incorrect IAM authentication information.',
      request_id: 'r-1',
    },
    expected: {
      code: 'APIGW.0301',
      serviceMessage: 'Incorrect IAM authentication information.',
      requestId: 'r-1',
    },
    message: 'answered 401 APIGW.0301: Incorrect IAM authentication information. (request ID r-1)',
  },
  {
    shape: 'message and request_id of the gateway',
    status: 404,
    body: { message: 'no Route matched', request_id: 'r-2' },
    expected: { code: undefined, serviceMessage: 'no Route matched', requestId: 'r-2' },
    message: 'answered 404 no Route matched (request ID r-2)',
  },
  {
    shape: 'a rejection with more properties',
    status: 403,
    body: {
      error_code: 'EndPoint.0004',
      error_msg: 'Not allowed.',
      encoded_authorization_message: 'abc',
      details: [{ error_code: 'X' }],
    },
    expected: { code: 'EndPoint.0004', serviceMessage: 'Not allowed.', requestId: undefined },
    message: 'answered 403 EndPoint.0004: Not allowed.',
  },
  {
    shape: 'code and message',
    status: 400,
    body: { code: 'EndPoint.0022', message: 'Too many calls.' },
    expected: { code: 'EndPoint.0022', serviceMessage: 'Too many calls.', requestId: undefined },
    message: 'answered 400 EndPoint.0022: Too many calls.',
  },
])('reads $shape', async ({ status, body, expected, message }) => {
  const error = await failureOf(answerJson(status, body));

  expect(error).toMatchObject({ name: 'VpcepApiError', status, method: 'GET', path, body, ...expected });
  expect(error.message).toBe(`getEndpointService failed: GET ${path} ${message}`);
});

test('takes the request ID from the header where the body has none', async () => {
  const body = { error_code: 'EndPoint.0001', error_msg: 'Fault.' };

  const error = await failureOf(answerJson(500, body, { 'X-Request-Id': 'r-3' }));

  expect(error.requestId).toBe('r-3');
});

test('properties of the wrong type count as absent', async () => {
  const error = await failureOf(answerJson(400, { error_code: 7, error_msg: null, request_id: {} }));

  expect(error).toMatchObject({ code: undefined, serviceMessage: undefined, requestId: undefined });
});

test.each([
  { what: 'HTML', status: 502, type: 'text/html', text: '<h1>Bad Gateway</h1>' },
  { what: 'HTML without a type', status: 502, type: undefined, text: '<h1>Bad Gateway</h1>' },
  { what: 'half of a JSON text', status: 500, type: 'application/json', text: '{"error_code":' },
  { what: 'JSON that is not an object', status: 500, type: 'application/json', text: 'null' },
])(
  '$what in a failure: no code, the body kept, the text not in the message',
  async ({ status, type, text }) => {
    const error = await failureOf(answerText(status, type, text));

    expect(error).toMatchObject({ status, code: undefined, body: text === 'null' ? null : text });
    expect(error.message).toMatch(
      new RegExp(`answered ${status} with a body \\(${type ?? 'no content type'}\\), .*baseUrl`),
    );
    expect(error.message).not.toContain(text);
  },
);

test.each([
  ['Content-Length: 0', (response) => void response.writeHead(503, { 'Content-Length': 0 }).end()],
  ['no Content-Length', (response) => void response.writeHead(503, { 'Transfer-Encoding': 'chunked' }).end()],
] satisfies [string, Handler][])('a failure without a body (%s)', async (_, handler) => {
  const error = await failureOf(handler);

  expect(error).toMatchObject({ status: 503, code: undefined });
  expect(error.message).toContain('answered 503 with no body');
});

test.each([
  { what: 'HTML', type: 'text/html', text: '<form>Sign in</form>', says: 'with a body (text/html)' },
  {
    what: 'half of a JSON text',
    type: 'application/json',
    text: '{"id":',
    says: 'with a body (application/json)',
  },
  { what: 'nothing', type: 'application/json', text: '', says: 'with no body' },
])('$what in a success is an error', async ({ type, text, says }) => {
  const error = await failureOf(answerText(200, type, text));

  expect(error).toMatchObject({ status: 200, code: undefined });
  expect(error.body ?? '').toBe(text);
  expect(error.message).toContain(`answered 200 ${says}`);
});

test('a success of no length is an error', async () => {
  const error = await failureOf((response) => void response.writeHead(200, { 'Content-Length': 0 }).end());

  expect(error).toMatchObject({
    status: 200,
    message: expect.stringContaining('answered 200 with no body'),
  });
});

test('a redirect is not followed, so the token reaches no other host', async () => {
  const other = await startServer(answerJson(200, {}));

  const error = await failureOf(
    (response) => void response.writeHead(307, { Location: `${other.url}/` }).end(),
  );

  expect(error).toMatchObject({ status: 307, code: undefined });
  expect(error.message).toContain('answered 307, a redirect');
  expect(other.requests).toEqual([]);
});

test('no error shows the token', async () => {
  const error = await failureOf(answerJson(401, { error_code: 'EndPoint.0003', error_msg: 'Bad token.' }));

  expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(token);
});

import { operationById, readContract, sampleRequest } from '@vpcep/contract';
import { type Mock, startMock } from '@vpcep/mock';
import { type Sandbox, startSandbox } from '@vpcep/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';

const contract = readContract();
const create = sampleRequest(operationById(contract, 'createEndpointService'));
const valid = create.body as Record<string, unknown>;
const mapping = { client_port: 1, server_port: 1 };

let mock: Mock;
let sandbox: Sandbox;
beforeAll(async () => {
  [mock, sandbox] = await Promise.all([startMock({ port: 0 }), startSandbox({ port: 0 })]);
});
afterAll(() => Promise.all([mock.close(), sandbox.close()]));

/** Status, code and text of a rejection. */
async function verdictOf(baseUrl: string, path: string, init: RequestInit): Promise<unknown[]> {
  const response = await fetch(baseUrl + path, init);
  const { error_code, error_msg } = (await response.json()) as Record<string, unknown>;
  return [response.status, error_code, error_msg];
}

interface Change {
  path?: string;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
}

test.each<[what: string, status: number, change: Change]>([
  [
    'the same mapping twice, the protocol left out once',
    400,
    { body: { ports: [mapping, { ...mapping, protocol: 'TCP' }] } },
  ],
  ['a repeated key of a tag', 400, { body: { tags: [{ key: 'a' }, { key: 'a' }] } }],
  ['a mapping without a port', 400, { body: { ports: [{ client_port: 1 }] } }],
  ['an empty protocol', 400, { body: { ports: [{ ...mapping, protocol: '' }] } }],
  ['a port out of range', 400, { body: { ports: [{ ...mapping, client_port: 65536 }] } }],
  ['an unknown property', 400, { body: { colour: 'red' } }],
  ['a malformed ID', 400, { body: { port_id: 'x' } }],
  ['an unknown backend type', 400, { body: { server_type: 'CCE' } }],
  ['a name too long', 400, { body: { service_name: 'a'.repeat(17) } }],
  ['JSON that ends early', 400, { text: '{"port_id": ' }],
  ['a list in place of an object', 400, { text: '[]' }],
  ['another media type', 400, { headers: { 'Content-Type': 'text/plain' } }],
  ['another charset', 400, { headers: { 'Content-Type': 'application/json; charset=GBK' } }],
  ['an encoded body', 400, { headers: { 'Content-Encoding': 'gzip' } }],
  ['no credentials', 401, { headers: { 'X-Auth-Token': '' } }],
  ['an unknown path', 404, { path: '/v1/nowhere' }],
  ['an Accept without JSON', 406, { headers: { Accept: 'text/html' } }],
])('mock and sandbox reject alike: %s', async (_, status, { path = create.path, headers, body, text }) => {
  const init = {
    method: create.method,
    headers: { 'X-Auth-Token': 't', 'Content-Type': 'application/json', ...headers },
    body: text ?? JSON.stringify({ ...valid, ...(body as object) }),
  };
  const ours = await verdictOf(mock.url, path, init);
  expect(ours).toEqual([status, expect.stringMatching(/\.\d{4}$/), expect.any(String)]);
  expect(await verdictOf(sandbox.url, path, init)).toEqual(ours);
});

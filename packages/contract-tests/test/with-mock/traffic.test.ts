import '../../src/vitest.ts';
import { createVpcepClient } from '@vpcep/client';
import { startMock } from '@vpcep/mock';
import { expect, onTestFinished, test } from 'vitest';
import { createRecorder, htmlReport, junitReport } from '../../src/index.ts';
import { assertConformsTo } from '../../src/node-test.ts';
import { linesOf, sandboxFor } from '../support/run.ts';

const project = '6e9dfd51d1124e8d8498dce894923a0d';
const create = {
  port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
  vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
  server_type: 'VM',
  ports: [{ client_port: 8080, server_port: 90 }],
} as const;

async function mockUrl(): Promise<string> {
  const mock = await startMock({ port: 0 });
  onTestFinished(() => mock.close());
  return mock.url;
}

function requestTo(
  baseUrl: string,
  body: unknown,
  headers: Record<string, string> = { 'X-Auth-Token': 't' },
): Request {
  return new Request(`${baseUrl}/v1/${project}/vpc-endpoint-services`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

test('the client of this repository honours the contract in every operation, and so does the server', async () => {
  const recorder = await createRecorder();
  const baseUrl = await sandboxFor({ provisioning: 0 });
  const client = createVpcepClient({
    baseUrl,
    projectId: project,
    credentials: 't',
    fetch: (url, init) => recorder.fetch(url, init),
  });
  const { id } = await client.createEndpointService({ ...create, ports: [...create.ports] });
  await client.getEndpointService(id);
  await client.updateEndpointService(id, { approval_enabled: false });
  const report = recorder.report();
  expect(linesOf(report)).toEqual([]);
  expect(report).toMatchObject({ verdict: 'green', requests: 3, baseUrl });
  expect(
    new Set(report.responses.filter(({ count }) => count > 0).map(({ operation }) => operation)).size,
  ).toBe(3);
});

test('a client that breaks the contract is found out, in both directions, and the report says how', async () => {
  const seen: string[] = [];
  const recorder = await createRecorder(globalThis.fetch, { onFinding: ({ check }) => seen.push(check) });
  const baseUrl = await mockUrl();
  await recorder.fetch(requestTo(baseUrl, { ...create, ports: [{ client_port: '8080', server_port: 90 }] }));
  await recorder.fetch(requestTo(baseUrl, { ...create, unheard_of: true }, {}));
  await recorder.fetch(`${baseUrl}/v1/${project}/vpc-endpoint-service`);
  const report = recorder.report();
  expect(report.verdict).toBe('red');
  expect(seen).toEqual(report.findings.map(({ check }) => check));
  expect(linesOf(report)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^request createEndpointService: ports\[0\]\.client_port must be .*integer/),
      expect.stringMatching(/^request createEndpointService: unheard_of is not a property/),
      expect.stringMatching(/^request-credentials createEndpointService/),
      expect.stringMatching(/^no-operation : The contract has no operation GET/),
    ]),
  );
  expect(htmlReport(report, 'zh-CN')).toContain('unheard_of');
  expect(junitReport(report, 'en')).toContain('<testsuite name="traffic"');
});

test('a server that breaks the contract is found out', async () => {
  const recorder = await createRecorder(async () => Response.json({ id: 'x' }));
  await recorder.fetch(requestTo('http://localhost', create));
  expect(linesOf(recorder.report())).toEqual(
    expect.arrayContaining([expect.stringMatching(/^response createEndpointService: port_id is required/)]),
  );
});

test('the recorder changes nothing, and passes failures on', async () => {
  const recorder = await createRecorder(async () => {
    throw new TypeError('fetch failed');
  });
  await expect(recorder.fetch(requestTo('http://localhost', create))).rejects.toThrow('fetch failed');
  expect(recorder.findings.map(({ check }) => check)).toEqual(['no-response']);
});

test('matchers tell requests and responses that honour the contract from those that do not', async () => {
  const baseUrl = await mockUrl();
  const request = requestTo(baseUrl, create);
  await expect(request).toConformTo('createEndpointService');
  await assertConformsTo(request, 'createEndpointService');
  const response = await fetch(request);
  await expect(response).toConformTo('createEndpointService');
  await assertConformsTo(response, 'createEndpointService');
  expect(await response.json()).toHaveProperty('id');

  await expect(expect(requestTo(baseUrl, {})).toConformTo('createEndpointService')).rejects.toThrow(
    /Expected it to conform to createEndpointService:\n.*port_id is required/,
  );
  await expect(assertConformsTo(Response.json({}), 'getEndpointService')).rejects.toThrow(/id is required/);
  await expect(assertConformsTo(requestTo(baseUrl, create), 'getEndpointService')).rejects.toThrow(
    'is createEndpointService, not getEndpointService',
  );
  await expect(assertConformsTo({}, 'getEndpointService')).rejects.toThrow(TypeError);
  await expect(assertConformsTo(Response.json({}), 'deleteEverything')).rejects.toThrow('deleteEverything');
});

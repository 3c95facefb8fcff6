import '../../src/vitest.ts';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkTraffic, createRecorder, readTraffic } from '../../src/index.ts';
import { assertConformsTo } from '../../src/node-test.ts';
import { body, flaws, generatedClient, project, useAsDocumented } from '../support/generated-client.ts';
import { linesOf, sandboxFor } from '../support/run.ts';

const timeout = 60_000;

test('a generated client that breaks the contract is found out by the recorder', { timeout }, async () => {
  const recorder = await createRecorder(globalThis.fetch);
  vi.stubGlobal('fetch', recorder.fetch);
  onTestFinished(() => void vi.unstubAllGlobals());
  await useAsDocumented(await generatedClient(await sandboxFor({ provisioning: 0 })));
  const report = recorder.report();
  expect(linesOf(report)).toEqual(flaws);
  expect(report).toMatchObject({ verdict: 'red', requests: 2 });
  expect(JSON.stringify(report)).not.toContain('secret-token');
});

test('the matchers find it out too', { timeout }, async () => {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push(new Request(url, init));
    return Response.json({});
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const client = await generatedClient('http://127.0.0.1:4020');
  await useAsDocumented(client);
  await expect(expect(sent[0]).toConformTo('createEndpointService')).rejects.toThrow('neither X-Auth-Token');
  await expect(assertConformsTo(sent[0], 'createEndpointService')).rejects.toThrow('neither X-Auth-Token');
  await expect(expect(sent[1]).toConformTo('getEndpointService')).rejects.toThrow('has no operation GET');

  client.OpenAPI.TOKEN = undefined;
  client.OpenAPI.HEADERS = { 'X-Auth-Token': 'secret-token' };
  await client.EndpointServicesService.createEndpointService({ projectId: project, requestBody: body });
  await expect(sent[2]).toConformTo('createEndpointService');
});

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Runs a client through the command `vpcep-mock --proxy`, which records it. Returns the file. */
async function recorded(upstream: string, run: (baseUrl: string) => Promise<unknown>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'traffic.jsonl');
  const args = ['--port', '0', '--proxy', upstream, '--record', file];
  const proxy = spawn(process.execPath, [fileOf('../../../mock/bin/vpcep-mock.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => proxy.once('exit', resolve));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      proxy.stdout.on('data', (chunk) => {
        output += chunk;
        const [, found] = /contract: (http:\/\/127\.0\.0\.1:\d+)\n/.exec(output) ?? [];
        if (found) resolve(found);
      });
      ended.then(() => reject(new Error(`The proxy did not start: ${output}`)));
    });
    await run(url);
  } finally {
    proxy.kill('SIGTERM');
    await ended;
  }
  return file;
}

/** Runs the command `vpcep-contract`. */
function vpcepContract(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = [fileOf('../../bin/vpcep-contract.mjs'), ...args];
    const child = execFile(process.execPath, command, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test('what the proxy has recorded of it gives the same report', { timeout }, async () => {
  const upstream = await sandboxFor({ provisioning: 0 });
  const file = await recorded(upstream, async (url) => useAsDocumented(await generatedClient(url)));
  const report = await checkTraffic(file);
  expect(linesOf(report)).toEqual(flaws);
  expect(report).toMatchObject({ verdict: 'red', requests: 2, baseUrl: upstream });

  const json = `${file}.json`;
  const red = await vpcepContract(['--traffic', file, '--report', `json=${json}`]);
  expect(red.code).toBe(1);
  expect(red.stdout).toContain(`Checking the traffic in ${file}.`);
  expect(red.stdout).toMatch(/^RED: 2 violations in 2 requests/m);
  expect(red.stdout + readFileSync(json, 'utf8') + readFileSync(file, 'utf8')).not.toContain('secret-token');
  const known = await vpcepContract(['--traffic', file, '--baseline', json, '--lang', 'zh-CN']);
  expect(known).toMatchObject({ code: 0, stdout: expect.stringContaining('基线中已知的 2 个问题未计入') });
  const elsewhere = await vpcepContract(['--traffic', file, '--base-url', 'http://127.0.0.1:1']);
  expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringContaining('has no request to check') });
});

/** Calls the API with the core of the cloud's own SDK for Node.js, which signs each request. */
async function useCloudSdk(baseUrl: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const { BasicCredentials } = require('@huaweicloud/huaweicloud-sdk-core');
  const { ClientBuilder } = require('@huaweicloud/huaweicloud-sdk-core/ClientBuilder');
  const client = new ClientBuilder((inner: unknown) => inner)
    .withCredential(new BasicCredentials().withAk('AK').withSk('SK').withProjectId(project))
    .withEndpoint(baseUrl)
    .build();
  const path = '/v1/{project_id}/vpc-endpoint-services';
  const request = { contentType: 'application/json', queryParams: {}, pathParams: {}, headers: {} };
  const { id } = await client.sendRequest({ ...request, url: path, method: 'POST', data: body });
  await client.sendRequest({ ...request, url: `${path}/${id}`, method: 'GET' });
  await client.sendRequest({
    ...request,
    url: `${path}/${id}`,
    method: 'PUT',
    data: { approval_enabled: false },
  });
}

test('the core of the cloud’s own SDK honours the contract', { timeout }, async () => {
  const file = await recorded(await sandboxFor({ provisioning: 0 }), useCloudSdk);
  const report = await checkTraffic(file);
  expect(linesOf(report)).toEqual([]);
  expect(report).toMatchObject({ verdict: 'green', requests: 3 });
});

test('a HAR file of a browser is read as well; what is neither is said in one line', {
  timeout,
}, async () => {
  const file = await recorded(await sandboxFor({ provisioning: 0 }), useCloudSdk);
  const entries = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const exported = `${file}.har`;
  writeFileSync(exported, `\ufeff${JSON.stringify({ log: { version: '1.2', entries } }, null, 2)}`);
  const all = async (path: string) => {
    const found = [];
    for await (const traffic of readTraffic(path)) found.push(traffic);
    return found;
  };
  expect(await all(exported)).toEqual(await all(file));
  for (const [content, reason] of [
    ['not json', 'it is neither a HAR file nor HAR entries'],
    ['{"log":{}}', 'it is neither a HAR file nor HAR entries'],
    ['{"request":{"method":"GET","url":"/relative"}}', 'line 1 has no request with a method and an address'],
  ] as const) {
    writeFileSync(exported, content);
    const { code, stderr } = await vpcepContract(['--traffic', exported]);
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(stderr).toContain(reason);
  }
  const missing = await vpcepContract(['--traffic', `${file}.nowhere`]);
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') });
});

import { type Mock, startMock } from '@vpcep/mock';
import { launchChromium } from '@vpcep/testing/chromium';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createRequest, projectId, service, serviceId, token } from '../../../samples.ts';
import { startServer } from '../../../start-server.ts';
import { type Site, servePage } from './serve-page.ts';

declare global {
  /** The client as the page has it. */
  var vpcep: typeof import('@vpcep/client');
}

let mock: Mock;
let site: Site;
let browser: Browser;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
  [site, browser] = await Promise.all([servePage(mock.url, token), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await mock?.close();
});

let page: Page;
let errors: string[];
let sent: Request[];
beforeEach(async () => {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  page = await context.newPage();
  errors = [];
  sent = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (request.url().includes('/vpc-endpoint-services')) sent.push(request);
  });
});

/** What the pages' scripts are given. */
const arguments_ = () => ({ baseUrl: mock.url, projectId, serviceId, token, createRequest });

test('a page on another origin creates, waits and modifies', async () => {
  await page.goto(site.url);

  const result = await page.evaluate(async ({ baseUrl, projectId, token, createRequest }) => {
    const { createVpcepClient, createAndWait } = globalThis.vpcep;
    const client = createVpcepClient({ baseUrl, projectId, credentials: token });
    const seen: string[] = [];
    const onProgress = ({ status }: { status: string }) => seen.push(status);
    const service = await createAndWait(client, createRequest, { onProgress });
    const { id, service_name } = await client.updateEndpointService(service.id, { service_name: 'test' });
    return { seen, same: id === service.id, service_name };
  }, arguments_());

  expect(result).toEqual({ seen: ['creating', 'available'], same: true, service_name: expect.any(String) });
  expect(sent.map((request) => request.method())).toEqual(['POST', 'GET', 'PUT']);
  expect(sent[0]?.postDataJSON()).toEqual(createRequest);
  expect(sent[2]?.postDataJSON()).toEqual({ service_name: 'test' });
  expect(errors).toEqual([]);
});

test('a page signs with an access key', async () => {
  await page.goto(site.url);

  const status = await page.evaluate(async ({ baseUrl, projectId, serviceId }) => {
    const { akSk, createVpcepClient } = globalThis.vpcep;
    const credentials = akSk({ accessKey: 'AK', secretKey: 'a-secret-key' });
    const client = createVpcepClient({ baseUrl, projectId, credentials });
    return (await client.getEndpointService(serviceId)).status;
  }, arguments_());

  expect(status).toBe('available');
  expect(await sent[0]?.headerValue('authorization')).toMatch(
    /^SDK-HMAC-SHA256 Access=AK, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/,
  );
  expect(errors).toEqual([]);
});

test('a wait reads the service, not what the browser has stored', async () => {
  const statuses = ['creating', 'creating', 'available'];
  const { url, requests } = await startServer((response, { method }) => {
    const cors = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Cache-Control': 'max-age=600',
      'Last-Modified': 'Mon, 02 Mar 2020 08:00:00 GMT',
    };
    if (method === 'OPTIONS') response.writeHead(204, cors).end();
    else response.writeHead(200, cors).end(JSON.stringify({ ...service, status: statuses.shift() }));
  });
  await page.goto(site.url);

  const status = await page.evaluate(
    async ({ baseUrl, projectId, serviceId, token }) => {
      const { createVpcepClient, waitForEndpointService } = globalThis.vpcep;
      const client = createVpcepClient({ baseUrl, projectId, credentials: token });
      return (await waitForEndpointService(client, serviceId, { interval: 10, timeout: 5000 })).status;
    },
    { ...arguments_(), baseUrl: url },
  );

  expect(status).toBe('available');
  expect(requests.filter(({ method }) => method === 'GET')).toHaveLength(3);
});

test('a page tells failures apart', async () => {
  // Nothing listens there any more.
  const gone = await startMock({ port: 0 });
  await gone.close();
  await page.goto(site.url);

  const failures = await page.evaluate(
    async ({ baseUrl, goneUrl, projectId, serviceId, token }) => {
      const { createVpcepClient, isErrorCode, isVpcepApiError, isVpcepNetworkError } = globalThis.vpcep;
      const reason = (promise: Promise<unknown>) =>
        promise.then(
          () => 'no error',
          (error) => error,
        );
      const settings = { projectId, credentials: token, retry: { attempts: 1 } };
      const client = createVpcepClient({ baseUrl, ...settings });
      const refused = await reason(client.getEndpointService(serviceId, { headers: { Prefer: 'code=404' } }));
      const lost = await reason(
        createVpcepClient({ baseUrl: goneUrl, ...settings }).getEndpointService(serviceId),
      );
      const abort = new AbortController();
      const stopped = reason(client.getEndpointService(serviceId, { signal: abort.signal }));
      abort.abort(new Error('Enough.'));
      return {
        refused: isVpcepApiError(refused) && isErrorCode(refused, 'EndPoint.0005') && refused.status,
        requestId: refused.requestId,
        lost: isVpcepNetworkError(lost) && lost.message,
        stopped: (await stopped).message,
      };
    },
    { ...arguments_(), goneUrl: gone.url },
  );

  expect(failures).toEqual({
    refused: 404,
    requestId: expect.stringMatching(/./),
    lost: expect.stringContaining('getEndpointService failed: no complete response'),
    stopped: 'Enough.',
  });
  expect(errors).toEqual([]);
});

test('a page does not follow a redirect with its token', async () => {
  const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
  const elsewhere = await startServer((response) => response.writeHead(200, cors).end('{}'));
  const { url } = await startServer((response, { method }) =>
    method === 'OPTIONS'
      ? response.writeHead(204, cors).end()
      : response.writeHead(307, { ...cors, Location: elsewhere.url }).end(),
  );
  await page.goto(site.url);

  const failure = await page.evaluate(
    async ({ url, projectId, serviceId, token }) => {
      const { createVpcepClient, isVpcepApiError } = globalThis.vpcep;
      const client = createVpcepClient({ baseUrl: url, projectId, credentials: token });
      return client.getEndpointService(serviceId).then(
        () => 'no error',
        (error) => [isVpcepApiError(error), error.message],
      );
    },
    { ...arguments_(), url },
  );

  expect(failure).toEqual([true, expect.stringContaining('redirect')]);
  expect(elsewhere.requests).toEqual([]);
});

test("the README's example for browsers runs as printed", async () => {
  await page.goto(`${site.url}readme.html`);

  await page.waitForFunction('document.title.endsWith(": available")', undefined, { timeout: 10_000 });

  expect(sent.map((request) => new URL(request.url()).pathname)).toEqual([
    `/cloud/v1/${projectId}/vpc-endpoint-services/${serviceId}`,
  ]);
  expect(errors).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { errorCodes } from '@vpcep/contract';
import { describe, expect, test } from 'vitest';
import { SandboxStartError } from '../src/index.ts';
import { api, createBody, newProject, pathOf, send } from './support/api.ts';
import { start } from './support/start.ts';

const fault = (value: string) => ({ 'X-Sandbox-Fault': value });

describe('the header X-Sandbox-Fault', () => {
  test.each(errorCodes.map(({ code, status, meaning }) => ({ code, status, meaning })))(
    '$code',
    async ({ code, status, meaning }) => {
      for (const [language, asked] of [
        ['en', code],
        ['zh-CN', code.toLowerCase()],
      ] as const) {
        const { url, control } = await start({ language });
        for (const reply of [
          await api(url).create(undefined, fault(asked)),
          await api(url).get('not even a UUID', { ...fault(asked), 'X-Auth-Token': '' }),
        ]) {
          expect([reply.status, reply.body.error_code]).toEqual([status ?? 502, code]);
          expect(meaning[language]).toContain(reply.body.error_msg);
          expect(reply.body.error_msg.length).toBeGreaterThan(3);
          expect('request_id' in reply.body).toBe(code.startsWith('APIGW.'));
        }
        expect((await control.dump()).services).toEqual([]);
      }
    },
  );

  test('a code may come with another status', async () => {
    const { url } = await start();
    const reply = await api(url).get(randomUUID(), fault('EndPoint.0001:503'));
    expect([reply.status, reply.body.error_code]).toEqual([503, 'EndPoint.0001']);
  });

  test('latency delays, and goes with others', async () => {
    const { url } = await start();
    const startedAt = performance.now();
    const reply = await api(url).get(randomUUID(), fault('latency=300ms; EndPoint.0013'));
    expect(reply.status).toBe(504);
    expect(performance.now() - startedAt).toBeGreaterThan(295);
  });

  test.each<[directive: string, stored: number]>([
    ['reset', 0],
    ['reset-after', 1],
  ])('%s breaks the connection; services stored: %i', async (directive, stored) => {
    const { url, control } = await start();
    await expect(api(url).create(undefined, fault(directive))).rejects.toThrow('fetch failed');
    expect((await control.dump()).services).toHaveLength(stored);
    expect((await api(url).create()).status).toBe(200);
  });

  test('truncate carries the request out and cuts the answer', async () => {
    const { url, control } = await start();
    const response = await fetch(url + pathOf(), {
      method: 'POST',
      headers: { 'X-Auth-Token': 'a', 'Content-Type': 'application/json', ...fault('truncate') },
      body: JSON.stringify(createBody()),
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect((await control.dump()).services).toHaveLength(1);
  });

  test('html is the page of a proxy', async () => {
    const { url } = await start();
    const response = await fetch(url + pathOf(randomUUID()), { headers: fault('html') });
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await response.text()).toContain('502 Bad Gateway');
  });

  test('fail and provisioning change one creation', async () => {
    const { url, control } = await start({ provisioning: 60_000 });
    await control.freeze();
    const { create, get } = api(url);
    const failing = (await create(undefined, fault('fail=endpoint.3042; provisioning=5s'))).body;
    const plain = (await create(undefined, fault('fail'))).body;
    const other = (await create()).body;
    await control.advance(5000);
    const failed = (await get(failing.id)).body;
    expect([failed.status, failed.error[0].error_code]).toEqual(['failed', 'EndPoint.3042']);
    expect((await get(plain.id)).body.status).toBe('creating');
    await control.advance(55_000);
    expect((await get(plain.id)).body.error[0].error_code).toBe('EndPoint.3001');
    expect((await get(other.id)).body.status).toBe('available');
  });

  test.each([
    'nonsense',
    'EndPoint.9999',
    'latency=',
    'latency=2',
    'latency=700s',
    'fail=x',
    'latency=-1s',
    '服务',
  ])('%s', async (directive) => {
    const { url } = await start();
    const reply = await send(url, {
      path: pathOf(randomUUID()),
      headers: fault(Buffer.from(directive).toString('latin1')),
    });
    const understood = directive === 'latency=2';
    expect([reply.status, reply.body.error_code]).toEqual(
      understood ? [404, 'EndPoint.0005'] : [400, 'EndPoint.0002'],
    );
  });

  test('latency ends when the caller leaves', async () => {
    const { url, control } = await start();
    const inFlight = async () => /requests_in_flight (\d+)/.exec(await control.metrics())?.[1];
    const caller = new AbortController();
    const headers = { 'X-Auth-Token': 'a', ...fault('latency=600s') };
    const request = fetch(url + pathOf(randomUUID()), { headers, signal: caller.signal });
    await expect.poll(inFlight).toBe('1');
    caller.abort();
    await expect(request).rejects.toThrow();
    await expect.poll(inFlight).toBe('0');
  });

  test('an empty header is none', async () => {
    const { url } = await start();
    expect((await api(url).get(randomUUID(), fault(' ; '))).status).toBe(404);
  });
});

describe('faults by chance', () => {
  test('meet the share of requests that was asked for', async () => {
    let draw = 0;
    const { url } = await start({ faults: ['EndPoint.0001@0.5'], random: () => (draw++ % 4) / 4 });
    const statuses: number[] = [];
    for (let count = 0; count < 8; count++) statuses.push((await api(url).get(randomUUID())).status);
    expect(statuses).toEqual([500, 500, 404, 404, 500, 500, 404, 404]);
  });

  test('add up; without a share they meet every request', async () => {
    const { url } = await start({ faults: ['latency=100ms', 'EndPoint.0013@1'] });
    const startedAt = performance.now();
    expect((await api(url).get(randomUUID())).status).toBe(504);
    expect(performance.now() - startedAt).toBeGreaterThan(95);
  });

  test('give way to the header', async () => {
    const { url } = await start({ faults: ['EndPoint.0001'] });
    expect((await api(url).get(randomUUID(), fault('EndPoint.0013'))).status).toBe(504);
  });

  test.each(['', 'x', 'EndPoint.0001@2', 'EndPoint.0001@', 'EndPoint.0001@0.1@0.2', '@0.5'])(
    'that cannot be read stop the start: %j',
    async (text) => {
      await expect(start({ faults: [text] })).rejects.toThrow(SandboxStartError);
    },
  );
});

describe('throttling', () => {
  test('lets so many requests a second of one project pass', async () => {
    const { url } = await start({ throttle: 5 });
    const [busy, idle] = [api(url, newProject()), api(url, newProject())];
    const codes: string[] = [];
    for (let count = 0; count < 8; count++) codes.push((await busy.get(randomUUID())).body.error_code);
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('EndPoint.0005'));
    expect(codes.slice(6)).toEqual(Array(2).fill('EndPoint.0022'));
    expect((await idle.get(randomUUID())).body.error_code).toBe('EndPoint.0005');
    const refused = await busy.get(randomUUID());
    expect([refused.status, refused.body.error_code]).toEqual([400, 'EndPoint.0022']);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect((await busy.get(randomUUID())).body.error_code).toBe('EndPoint.0005');
  });
});

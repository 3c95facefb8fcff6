import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SandboxStartError } from '../src/index.ts';
import { api, createBody, newProject, pathOf } from './support/api.ts';
import { example } from './support/contract.ts';
import { start } from './support/start.ts';

const schema = createRequire(import.meta.url)('../seed.schema.gen.json');
const fitsSchema = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

async function startControlled(options: object = {}) {
  const sandbox = await start({ controlPort: 0, ...options });
  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const response = await fetch(`${sandbox.controlUrl}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, text, body: json ? JSON.parse(text) : undefined };
  };
  return { ...sandbox, call };
}

describe('the control server', () => {
  test('lists services, of one project or of all', async () => {
    const { url, call } = await startControlled();
    const projects = [newProject(), newProject()];
    const ids: string[] = [];
    for (const projectId of projects) ids.push((await api(url, projectId).create()).body.id);
    expect((await call('GET', '/services')).body.services.map(({ id }: { id: string }) => id).sort()).toEqual(
      [...ids].sort(),
    );
    const { services } = (await call('GET', `/services?project=${projects[1]}`)).body;
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({ id: ids[1], project_id: projects[1], service_name: 'test123' });
  });

  test('steps the clock, stops it and lets it go', async () => {
    const { url, call } = await startControlled({ provisioning: 60_000 });
    const { create, get } = api(url);
    const { id } = (await create()).body;
    await call('POST', '/clock', { advance: '59s' });
    expect((await get(id)).body.status).toBe('creating');
    const { body } = await call('POST', '/clock', { advance: '1500ms' });
    expect(Math.abs(Date.parse(body.now) - Date.now() - 60_500)).toBeLessThan(1000);
    expect((await get(id)).body.status).toBe('available');

    expect((await call('POST', '/clock', { freeze: '2026-03-02T08:15:30Z' })).body).toEqual({
      now: '2026-03-02T08:15:30.000Z',
      frozen: true,
    });
    expect((await create()).body.created_at).toBe('2026-03-02T08:15:30Z');
    expect((await call('POST', '/clock', { advance: '1h' })).body.now).toBe('2026-03-02T09:15:30.000Z');
    expect((await call('POST', '/clock', { freeze: false })).body.frozen).toBe(false);
    await expect
      .poll(async () => (await call('GET', '/clock')).body.now > '2026-03-02T09:15:30.010Z')
      .toBe(true);
  });

  test.each([{}, { advance: 5 }, { advance: 'soon' }, { freeze: 'soon' }, { advance: '1s', freeze: true }])(
    'refuses to step the clock by %j',
    async (body) => {
      const { call } = await startControlled();
      const reply = await call('POST', '/clock', body);
      expect(reply.status).toBe(400);
      expect(reply.body.error).toContain('{"advance": "90s"}');
    },
  );

  test.each([
    { advance: '999999999h' },
    { freeze: '1969-12-31T23:59:59Z' },
    { freeze: '+010000-01-01T00:00:00Z' },
  ])('rejects a clock out of range and goes on as before: %j', async (body) => {
    const { url, call } = await startControlled();
    const reply = await call('POST', '/clock', body);
    expect(reply.status).toBe(400);
    expect(reply.body.error).toContain('from 1970-01-01T00:00:00Z to 9999-12-31T23:59:59Z');
    expect((await call('GET', '/clock')).body.frozen).toBe(false);
    expect((await api(url).create()).status).toBe(200);
  });

  test('resets one project, or everything with the clock and the counts', async () => {
    const { url, call } = await startControlled();
    const port_id = randomUUID();
    const [one, two] = [api(url, 'one'), api(url, 'two')];
    const { id } = (await one.create(createBody({ port_id }))).body;
    await two.create();
    await call('POST', '/clock', { freeze: '2026-03-02T08:15:30Z' });
    await call('POST', '/reset?project=one');
    expect((await one.get(id)).status).toBe(404);
    expect((await call('GET', '/statistics')).body.services).toEqual({ two: 1 });
    expect((await call('GET', '/clock')).body.frozen).toBe(true);
    // The ports of the backend are free again.
    expect((await two.create(createBody({ port_id }))).status).toBe(200);
    await call('POST', '/reset');
    expect((await call('GET', '/statistics')).body).toEqual({ services: {}, requests: [] });
    expect((await call('GET', '/clock')).body.frozen).toBe(false);
  });

  test('counts requests, and gives metrics to Prometheus', async () => {
    const { url, call } = await startControlled();
    const { create, get } = api(url, 'p');
    await create();
    await get(randomUUID());
    await get(randomUUID());
    expect((await call('GET', '/statistics')).body).toEqual({
      services: { p: 1 },
      requests: [
        { operation: 'createEndpointService', status: 200, code: '', count: 1 },
        { operation: 'getEndpointService', status: 404, code: 'EndPoint.0005', count: 2 },
      ],
    });
    const { text } = await call('GET', '/metrics');
    expect(text).toContain(
      'vpcep_sandbox_requests_total{operation="getEndpointService",status="404",code="EndPoint.0005"} 2\n',
    );
    expect(text).toContain(
      'vpcep_sandbox_request_duration_seconds_count{operation="getEndpointService"} 2\n',
    );
    expect(text).toContain('vpcep_sandbox_services 1\n');
    expect(text).toContain('vpcep_sandbox_requests_in_flight 0\n');
    for (const line of text.trim().split(/\n+/)) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)+\})? [0-9.e+-]+)$/);
    }
  });

  test('counts every request from the start on', async () => {
    const { url, call } = await startControlled();
    const { get } = api(url, 'p');
    for (const total of [1100, 1200]) {
      const more = total === 1100 ? 1100 : 100;
      for (let sent = 0; sent < more; sent += 50) {
        await Promise.all(Array.from({ length: 50 }, () => get(randomUUID())));
      }
      expect((await call('GET', '/statistics')).body.requests).toEqual([
        { operation: 'getEndpointService', status: 404, code: 'EndPoint.0005', count: total },
      ]);
    }
    await call('POST', '/reset');
    await get(randomUUID());
    expect((await call('GET', '/metrics')).text).toContain('code="EndPoint.0005"} 1\n');
  });

  test('is healthy', async () => {
    const { call } = await startControlled();
    expect((await call('GET', '/health')).body).toMatchObject({ status: 'ok', frozen: false });
  });

  test.each<[what: string, headers: Record<string, string>]>([
    ['pages', { Origin: 'http://127.0.0.1:4400' }],
    ['a name that was bent towards this machine', { Host: 'evil.example' }],
  ])('does not answer %s', async (_, headers) => {
    const { controlUrl } = await startControlled();
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(`${controlUrl}/health`, { headers }, (response) => resolve(response.resume().statusCode)).end(),
    );
    expect(status).toBe(403);
  });

  test.each([
    ['GET', '/nothing', undefined, 404, 'it has GET /metrics'],
    ['DELETE', '/services', undefined, 404, 'DELETE /services'],
    ['POST', '/seed', '{', 400, 'not JSON'],
    ['POST', '/seed', '[]', 400, 'schema'],
    ['POST', '/seed', '7', 400, 'object'],
    ['POST', '/seed', { services: [{}] }, 400, 'services[0].project_id is required'],
  ])('%s %s with %j: %i', async (method, path, body, status, text) => {
    const { call } = await startControlled();
    const reply = await call(method, path, body);
    expect(reply.status).toBe(status);
    expect(reply.body.error).toContain(text);
  });

  test('is not on the address of the API', async () => {
    const { url } = await startControlled();
    for (const path of ['/health', '/metrics', '/services', '/reset']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });
});

describe('a seed', () => {
  const service = (members: object = {}) => ({ ...createBody(), project_id: 'p', ...members });

  test('what is dumped can be sown again, and answers the same', async () => {
    const first = await start({ provisioning: 60_000 });
    const { create } = api(first.url, 'p');
    await create();
    await create(createBody({ server_type: 'VIP', vip_port_id: randomUUID(), service_name: '' }));
    await create(undefined, { 'X-Sandbox-Fault': 'fail; provisioning=0' });
    const seed = await first.control.dump();
    expect(fitsSchema(seed)).toBe(true);
    const second = await start({ seed, provisioning: 60_000 });
    expect(await second.control.dump()).toEqual(seed);
    for (const { id } of seed.services) {
      const [before, after] = [
        await api(first.url, 'p').get(id ?? ''),
        await api(second.url, 'p').get(id ?? ''),
      ];
      expect(after.body).toEqual(before.body);
    }
  });

  test('gives a service any past', async () => {
    const id = randomUUID();
    const { url } = await start({
      seed: {
        services: [service({ id: id.toUpperCase(), status: 'failed', created_at: '2020-01-01T00:00:00Z' })],
      },
    });
    const { body } = await api(url, 'p').get(id);
    expect(body).toMatchObject({ id, status: 'failed', created_at: '2020-01-01T00:00:00Z' });
    expect(body.updated_at).toBe(body.created_at);
    expect(body.error).toHaveLength(1);
  });

  test('that says creating goes on from there', async () => {
    const id = randomUUID();
    const { url, control } = await start({
      provisioning: 60_000,
      seed: { services: [service({ id, status: 'creating' })] },
    });
    expect((await api(url, 'p').get(id)).body.status).toBe('creating');
    await control.advance(60_000);
    expect((await api(url, 'p').get(id)).body.status).toBe('available');
  });

  test.each(['both', 'huawei', 'otc'] as const)(
    'of the examples holds what they show of each service last, in edition %s',
    async (edition) => {
      const { url, control } = await start({
        seed: 'examples',
        edition,
        region: 'eu-de',
        provisioning: 60_000,
      });
      const names = ['serviceUpdated', 'lbServiceCreating', 'vipServiceCreating', 'serviceFailed'];
      expect((await control.dump()).services).toHaveLength(names.length);
      for (const name of names) {
        const { pool_id: _, ...shown } = example(name);
        const { status, body } = await api(url).get(shown.id);
        expect([status, body]).toEqual([200, expect.objectContaining(shown)]);
      }
      await control.advance(60_000);
      const { body } = await api(url).get(example('lbServiceCreating').id);
      expect(body.status).toBe('available');
    },
  );

  test('may have more services than the quota', async () => {
    const services = Array.from({ length: 30 }, () => service());
    const { url, control } = await start({ quota: 20, seed: { services } });
    expect((await control.dump()).services).toHaveLength(30);
    expect((await api(url, 'p').create()).body.error_code).toBe('Endpoint.1018');
  });

  const id = randomUUID();
  const port_id = randomUUID();
  test.each<[what: string, seed: unknown, text: string]>([
    ['no object', 7, 'the body must be of type object'],
    ['an unknown member', { services: [service({ colour: 1 })] }, 'services[0].colour is not a property'],
    [
      'a status that is none',
      { services: [service({ status: 'gone' })] },
      'services[0].status must be one of',
    ],
    [
      'a port out of range',
      { services: [service({ ports: [{ client_port: 0, server_port: 1 }] })] },
      'services[0].ports[0].client_port',
    ],
    [
      'a mapping without port',
      { services: [service(), service({ ports: [{}] })] },
      'services[1].ports[0].client_port is required',
    ],
    [
      'an ID twice',
      { services: [service({ id }), service({ id })] },
      'services[1] of the seed cannot be stored: another service has its id',
    ],
    [
      'a port twice',
      { services: [service({ port_id }), service({ port_id })] },
      'services[1] of the seed cannot be stored',
    ],
  ])('with %s is refused as a whole', async (_, seed, text) => {
    await expect(start({ seed })).rejects.toThrow(SandboxStartError);
    await expect(start({ seed })).rejects.toThrow(text);
    const { control } = await start();
    await expect(control.seed(seed)).rejects.toThrow(text);
    expect((await control.dump()).services).toEqual([]);
  });
});

describe('the log', () => {
  test('has a line in JSON for each request, with the error and never a token', async () => {
    let log = '';
    const { url } = await start({
      log: (text) => {
        log += text;
      },
    });
    const { create, get } = api(url, 'p', { 'X-Auth-Token': 'secret-token' });
    const reply = await create();
    await get(randomUUID());
    await expect.poll(() => log.trim().split('\n').length).toBe(2);
    const [first, second] = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      request_id: reply.headers.get('x-request-id'),
      method: 'POST',
      target: pathOf(undefined, 'p'),
      operation: 'createEndpointService',
      project_id: 'p',
      status: 200,
    });
    expect(first.duration_ms).toBeGreaterThan(0);
    expect(second).toMatchObject({ status: 404, error_code: 'EndPoint.0005' });
    expect(log).not.toContain('secret-token');
  });

  test.each([
    [
      'en',
      'rule: #/components/schemas/PortMappingInput/properties/client_port/maximum',
      'remedy: `client_port`',
    ],
    [
      'zh-CN',
      '规则：#/components/schemas/PortMappingInput/properties/client_port/maximum',
      '处理：`client_port`',
    ],
  ])('explains a refusal in %s', async (language, rule, remedy) => {
    let log = '';
    const { url } = await start({
      language,
      explain: true,
      logFormat: 'pretty',
      log: (text) => {
        log += text;
      },
    });
    await api(url).create(createBody({ ports: [{ client_port: 70_000, server_port: 1 }] }));
    await expect.poll(() => log).toContain(rule);
    expect(log).toContain(remedy);
  });

  test.each<[what: string, run: (calls: ReturnType<typeof api>) => Promise<unknown>, pointer: string]>([
    [
      '2028',
      (calls) => calls.create(createBody({ ports: [{}] })),
      '#/components/schemas/PortMappingInput/properties/client_port',
    ],
    ['0005', (calls) => calls.get(randomUUID()), '#/components/responses/NotFound/x-errors/unknownService'],
    ['3062', (calls) => calls.get('x'), '#/components/parameters/VpcEndpointServiceId/schema/format'],
    [
      '0002',
      (calls) => calls.create({}),
      '#/components/schemas/CreateEndpointServiceRequest/properties/port_id',
    ],
    [
      '0003',
      (calls) => calls.get('x', { 'X-Auth-Token': '' }),
      '#/components/responses/Unauthorized/x-errors/credentials',
    ],
    ['1018', (calls) => calls.create(), '#/components/responses/BadCreateRequest/x-errors/quota'],
  ])('points at the rule of %s', async (_, run, pointer) => {
    let log = '';
    const { url } = await start({
      quota: 0,
      explain: true,
      log: (text) => {
        log += text;
      },
    });
    await run(api(url));
    await expect.poll(() => log).toContain('\n');
    const { explanation } = JSON.parse(log);
    expect(explanation.pointer).toBe(pointer);
    expect(explanation.remedy).not.toBe('');
  });
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenApiDocument, readContract, type Schema } from '@vpcep/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildClient, compile } from './build-client.ts';
import { createRequest, projectId, service, serviceId, token } from './samples.ts';
import { answerJson, startServer } from './start-server.ts';

/** The contract with responses that are open in values too: enums that take other texts, and `null` for optional properties. */
function openUp(): OpenApiDocument {
  const contract = readContract();
  const { schemas } = contract.components;
  const { enum: statuses, type: _, ...about } = schemas.EndpointServiceStatus as Schema;
  if (statuses) {
    schemas.EndpointServiceStatus = {
      ...about,
      anyOf: [{ type: 'string', enum: statuses }, { type: 'string' }],
    };
  }
  const open = (name: string): Schema[] => [{ $ref: `#/components/schemas/${name}` }, { type: 'string' }];
  const parts = JSON.stringify(schemas.EndpointService) + JSON.stringify(schemas.EndpointServiceDetails);
  expect(parts).toContain('"server_type"');
  for (const properties of propertiesIn(schemas.EndpointService, schemas.EndpointServiceDetails)) {
    if (properties.server_type)
      properties.server_type = { description: 'The backend.', anyOf: open('ServerTypeInput') };
    if (properties.tcp_proxy) properties.tcp_proxy = { anyOf: [...open('TcpProxy'), { type: 'null' }] };
    if (properties.updated_at) properties.updated_at = { type: ['string', 'null'] };
    if (properties.vip_port_id) properties.vip_port_id = { type: ['string', 'null'] };
    if (properties.tags) {
      properties.tags = {
        anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/ResourceTag' } }, { type: 'null' }],
      };
    }
    if (properties.error) properties.error = { anyOf: [properties.error, { type: 'null' }] };
  }
  return contract;
}

/** All objects of properties in schemas. */
function propertiesIn(...schemas: unknown[]): Record<string, Schema>[] {
  return schemas.flatMap((schema) => {
    if (typeof schema !== 'object' || schema === null) return [];
    const { properties } = schema as Schema;
    return [...(properties ? [properties] : []), ...propertiesIn(...Object.values(schema))];
  });
}

const answer = {
  ...service,
  status: 'paused',
  server_type: 'BMC',
  tcp_proxy: null,
  updated_at: null,
  vip_port_id: null,
  tags: Array.from({ length: 12 }, (_, index) => ({ key: `k${index}`, value: '' })),
  error: null,
  connection_count: 3,
};

describe('a contract whose responses are open', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildClient(openUp());
    return () => rm(folder, { recursive: true });
  }, 60_000);

  const load = async () => ({
    ...(await import(join(folder, 'src', 'index.ts'))),
    ...(await import(join(folder, 'src', 'validate.ts'))),
  });

  test('the validator lets unknown values, null and longer lists pass in responses, not in requests', async () => {
    const { createVpcepClient, validator } = await load();
    const { url, requests } = await startServer(answerJson(200, answer));
    const client = createVpcepClient({ baseUrl: url, projectId, credentials: token, validator });

    expect(await client.getEndpointService(serviceId)).toEqual(answer);
    expect(requests).toHaveLength(1);

    await expect(
      client.createEndpointService({ ...createRequest, server_type: 'BMC' }),
    ).rejects.toMatchObject({
      name: 'VpcepValidationError',
      side: 'request',
      issues: [{ path: '/body/server_type', message: 'must be equal to one of the allowed values' }],
    });
    expect(requests).toHaveLength(1);
  });

  test('a value of another type is still an error', async () => {
    const { validator } = await load();

    expect(() => validator.answer('getEndpointService', { ...answer, status: 7 })).toThrow(
      /\/status must be string/,
    );
  });

  test('the constants hold the values that the contract names', async () => {
    const { EndpointServiceStatus, endpointServiceStatusLifecycle, ServerType, ServerTypeInput } =
      await load();

    expect(Object.values(EndpointServiceStatus)).toEqual(['creating', 'available', 'failed', 'deleting']);
    expect(Object.values(ServerType)).toEqual(['VM', 'VIP', 'LB', 'BMS']);
    expect(Object.values(ServerTypeInput)).toEqual(['VM', 'VIP', 'LB', 'BMS']);
    expect(Object.keys(endpointServiceStatusLifecycle.transitions)).toEqual(
      Object.values(EndpointServiceStatus),
    );
  });

  test('the waiter waits an unknown status out, and still ends where the lifecycle says so', async () => {
    const { createVpcepClient, waitForEndpointService } = await load();
    const statuses = ['creating', 'paused', 'available'];
    const { url } = await startServer((response, request) =>
      answerJson(200, { ...answer, status: statuses.shift() ?? 'failed' })(response, request),
    );
    const client = createVpcepClient({ baseUrl: url, projectId, credentials: token });

    expect(await waitForEndpointService(client, serviceId, { interval: 1 })).toMatchObject({
      status: 'available',
    });
    await expect(waitForEndpointService(client, serviceId, { interval: 1 })).rejects.toMatchObject({
      reason: 'status',
      faults: [],
    });
    await expect(waitForEndpointService(client, serviceId, { until: 'paused' })).rejects.toBeInstanceOf(
      TypeError,
    );
  });

  test('types show the known values and take any other; an optional property may be null', {
    timeout: 60_000,
  }, async () => {
    const code = `import {
  createVpcepClient,
  type EndpointServiceDetails,
  EndpointServiceStatus,
  endpointServiceStatusLifecycle,
  type ServerTypeInput,
  waitForEndpointService,
} from './src/index.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

same<EndpointServiceStatus, 'creating' | 'available' | 'failed' | 'deleting' | (string & {})>(true);
same<ServerTypeInput, 'VM' | 'VIP' | 'LB' | 'BMS'>(true);
same<EndpointServiceDetails['server_type'], 'VM' | 'VIP' | 'LB' | 'BMS' | (string & {})>(true);
same<EndpointServiceDetails['tcp_proxy'], 'close' | 'toa_open' | 'proxy_open' | 'open' | 'proxy_vni' | (string & {}) | null | undefined>(true);
same<EndpointServiceDetails['updated_at'], string | null | undefined>(true);
same<(typeof EndpointServiceStatus)['failed'], 'failed'>(true);
same<keyof typeof endpointServiceStatusLifecycle.transitions, 'creating' | 'available' | 'failed' | 'deleting'>(true);

const client = createVpcepClient({ baseUrl: '', projectId: '', credentials: '' });
const service = await client.getEndpointService('');
if (service.status === 'paused' || service.status === EndpointServiceStatus.available) console.log(service.tags?.length);
await waitForEndpointService(client, '', { until: 'deleting' });
// @ts-expect-error: the contract names no such status, so nothing leads to it
await waitForEndpointService(client, '', { until: 'paused' });
const create = { port_id: '', vpc_id: '', ports: [] };
await client.createEndpointService({ ...create, server_type: 'VM' });
// @ts-expect-error: requests stay closed
await client.createEndpointService({ ...create, server_type: 'BMC' });
`;

    expect(await compile(folder, code)).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { lifecycleOf, namedValuesOf, readContract } from '../src/index.ts';

interface Service {
  id: string;
  project_id: string;
  port_id: string;
  vip_port_id?: string;
  vpc_id: string;
  pool_id?: string;
  server_type: string;
  service_type: string;
  service_name: string;
  approval_enabled: boolean;
  status: string;
  created_at: string;
  updated_at: string;
  ports: unknown[];
  tags?: unknown[];
  tcp_proxy?: string;
  error?: unknown[];
}

const contract = readContract();

function example<T = Service>(name: string): T {
  const found = contract.components.examples?.[name];
  if (!found) throw new Error(`The contract has no example ${name}`);
  return found.value as T;
}

/** The name that the caller chose, the middle part of the full name. */
const ownName = ({ service_name }: Service): string | undefined => service_name.split('.')[1];

describe('one service, from its creation to its change', () => {
  const [created, available, updated] = [
    example('serviceCreating'),
    example('serviceAvailable'),
    example('serviceUpdated'),
  ];

  test('is the same service throughout', () => {
    const identity = ({
      id,
      project_id,
      port_id,
      vpc_id,
      pool_id,
      server_type,
      service_type,
      created_at,
    }: Service): object => ({
      id,
      project_id,
      port_id,
      vpc_id,
      pool_id,
      server_type,
      service_type,
      created_at,
    });
    expect(identity(available)).toEqual(identity(created));
    expect(identity(updated)).toEqual(identity(created));
  });

  test('is in the project and has the ID that the path parameters show', () => {
    const { ProjectId, VpcEndpointServiceId } = contract.components.parameters ?? {};
    expect(created.project_id).toBe(ProjectId?.example);
    expect(created.id).toBe(VpcEndpointServiceId?.example);
  });

  test('goes from creating to available and stays there', () => {
    expect([created, available, updated].map(({ status }) => status)).toEqual([
      'creating',
      'available',
      'available',
    ]);
  });

  test('becomes available without any other change', () => {
    expect(available).toEqual({ ...created, status: 'available', updated_at: available.updated_at });
  });

  test('changes as the request to modify says, and no further', () => {
    const { service_name, ...change } = example<Partial<Service>>('updateService');
    expect(ownName(updated)).toBe(service_name);
    expect(updated).toEqual({
      ...available,
      ...change,
      service_name: updated.service_name,
      updated_at: updated.updated_at,
    });
  });

  test('moves on in time', () => {
    const times = [created.created_at, available.updated_at, updated.updated_at];
    expect(created.updated_at).toBe(created.created_at);
    expect(new Set(times).size).toBe(times.length);
    expect([...times].sort()).toEqual(times);
  });
});

test.each([
  ['createVmService', 'serviceCreating'],
  ['createLbService', 'lbServiceCreating'],
  ['createVipService', 'vipServiceCreating'],
])('%s gets %s', (requestName, answerName) => {
  const { service_name, ...request } = example<Partial<Service>>(requestName);
  const answer = example(answerName);
  const defaults = { approval_enabled: true, service_type: 'interface', tcp_proxy: 'close', tags: [] };
  expect(answer).toMatchObject({ ...defaults, ...request, status: 'creating' });
  expect(answer.updated_at).toBe(answer.created_at);
  expect(ownName(answer)).toBe(service_name);
});

test('every answer carries its ID at the end of its name', () => {
  const answers = Object.values(contract.components.examples ?? {})
    .map(({ value }) => value as Service)
    .filter(({ status }) => status);
  expect(answers.length).toBeGreaterThan(5);
  for (const { id, service_name } of answers) expect(service_name.split('.').at(-1)).toBe(id);
});

test('vip_port_id is answered with a virtual IP only', () => {
  expect(example('vipServiceCreating').vip_port_id).toBe(
    example<Partial<Service>>('createVipService').vip_port_id,
  );
  for (const name of [
    'serviceCreating',
    'lbServiceCreating',
    'serviceAvailable',
    'serviceUpdated',
    'serviceFailed',
  ]) {
    expect(example(name)).not.toHaveProperty('vip_port_id');
  }
});

test('the reason of a failure is there with status failed, and only then', () => {
  expect(example('serviceFailed')).toMatchObject({ status: 'failed', error: [{}] });
  for (const name of [
    'serviceCreating',
    'lbServiceCreating',
    'vipServiceCreating',
    'serviceAvailable',
    'serviceUpdated',
  ]) {
    expect(example(name)).not.toHaveProperty('error');
  }
});

test('different services have different IDs and backends', () => {
  const services = ['serviceCreating', 'lbServiceCreating', 'vipServiceCreating', 'serviceFailed'].map(
    (name) => example(name),
  );
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  expect(new Set(services.map(({ port_id }) => port_id)).size).toBe(services.length);
});

test('the lifecycle speaks of every status, and of no other', () => {
  const { initial, transitions, schema } = lifecycleOf(contract);
  const statuses = namedValuesOf(contract, schema)?.values;
  expect(Object.keys(transitions)).toEqual(statuses);
  expect(statuses).toEqual(expect.arrayContaining([initial, ...Object.values(transitions).flat()]));
});

import { errorCodes, lifecycleOf, operationById, readContract, responseTo, successOf } from '@vpcep/contract';
import { findErrorCode } from '@vpcep/contract/rules';
import { type Mock, startMock } from '@vpcep/mock';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CallOptions,
  createVpcepClient,
  type EndpointService,
  type EndpointServiceDetails,
  isVpcepApiError,
  parseServiceName,
  parseTimestamp,
  type VpcepClient,
} from '../../src/index.ts';
import { validator } from '../../src/validate.ts';
import { createRequest, token } from '../samples.ts';

const runs = 200;
const contract = readContract();
const { initial, transitions } = lifecycleOf(contract);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, dynamic: true });
});
afterAll(() => mock.close());

const ids = fc.record({
  projectId: fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/),
  serviceId: fc.uuid(),
});

function clientOf(projectId: string): VpcepClient {
  return createVpcepClient({
    baseUrl: mock.url,
    projectId,
    credentials: token,
    validator,
    retry: { attempts: 1 },
  });
}

const calls = {
  createEndpointService: (client: VpcepClient, _id: string, options?: CallOptions) =>
    client.createEndpointService(createRequest, options),
  getEndpointService: (client: VpcepClient, id: string, options?: CallOptions) =>
    client.getEndpointService(id, options),
  updateEndpointService: (client: VpcepClient, id: string, options?: CallOptions) =>
    client.updateEndpointService(id, { ports: createRequest.ports }, options),
};
const operationIds = Object.keys(calls) as (keyof typeof calls)[];

/** Makes sure that the parts of a service fit one another, and the request. */
function expectPlausible(service: EndpointService & EndpointServiceDetails, projectId: string): void {
  const created = parseTimestamp(service.created_at).getTime();
  const updated = parseTimestamp(service.updated_at ?? service.created_at).getTime();
  expect(created).toBeLessThanOrEqual(updated);
  expect(updated).toBeLessThanOrEqual(Date.now());

  expect(service.project_id).toBe(projectId);
  expect(parseServiceName(service.service_name)?.id).toBe(service.id);

  expect(service.ports.length).toBeGreaterThan(0);
  expect(service.ports.length).toBeLessThanOrEqual(5);
  const clientPorts = service.ports.map(({ client_port }) => client_port);
  expect(new Set(clientPorts).size).toBe(clientPorts.length);
  const keys = (service.tags ?? []).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);

  expect(Object.keys(transitions)).toContain(service.status);
  expect((service.error ?? []).length > 0).toBe(service.status === 'failed');
  for (const { error_code } of service.error ?? []) {
    expect(findErrorCode(errorCodes, `${error_code}`)).toBeDefined();
  }
  // Only a virtual IP has a network card of its own.
  expect(Boolean(service.vip_port_id)).toBe(service.server_type === 'VIP');
}

test.each(operationIds)(
  `%s reads ${runs} generated responses that make sense`,
  { timeout: 60_000 },
  async (operationId) => {
    const seen = new Set<string>();
    const statuses = new Set<string>();
    await fc.assert(
      fc.asyncProperty(ids, async ({ projectId, serviceId }) => {
        const service = await calls[operationId](clientOf(projectId), serviceId);
        expectPlausible(service, projectId);
        if (operationId !== 'createEndpointService') expect(service.id).toBe(serviceId);
        seen.add(JSON.stringify({ ...service, id: '', project_id: '', service_name: '' }));
        statuses.add(service.status);
      }),
      { numRuns: runs },
    );
    expect(seen.size).toBeGreaterThan(runs * 0.95);
    // A read sees every status; after a create, a service has the first one.
    if (operationId === 'getEndpointService')
      expect([...statuses].sort()).toEqual(Object.keys(transitions).sort());
    if (operationId === 'createEndpointService') expect([...statuses]).toEqual([initial]);
  },
);

test.each(operationIds)(
  `%s reads ${runs} generated failures, with codes of the contract`,
  { timeout: 60_000 },
  async (operationId) => {
    const operation = operationById(contract, operationId);
    const documented = operation.responses
      .filter((response) => response !== successOf(operation) && response.status !== 'default')
      .map(({ status }) => Number(status));
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        ids,
        fc.constantFrom(...documented, 418, 502),
        async ({ projectId, serviceId }, status) => {
          const error = await calls[operationId](clientOf(projectId), serviceId, {
            headers: { Prefer: `code=${status}` },
          }).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          if (!isVpcepApiError(error)) throw new Error(`Not a response of the API: ${error}`);
          expect(error.status).toBe(status);
          const { examples = [] } = responseTo(operation, status) ?? {};
          const { code = 'none' } = error;
          // Only where the contract shows a body without a code may there be none.
          if (code === 'none')
            expect(examples.some(({ value }) => !JSON.stringify(value).includes('code"'))).toBe(true);
          else expect(findErrorCode(errorCodes, code)).toBeDefined();
          codes.add(code);
        },
      ),
      { numRuns: runs },
    );
    expect(codes.size).toBeGreaterThan(3);
  },
);

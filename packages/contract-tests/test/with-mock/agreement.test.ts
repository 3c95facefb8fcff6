import { operationById, readContract } from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';
import { startMock } from '@vpcep/mock';
import { startSandbox } from '@vpcep/sandbox';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { neighboursOf } from '../../src/generate/neighbours.ts';
import { validBodies } from '../../src/generate/valid-values.ts';
import { isLong } from '../support/run.ts';

const count = isLong ? 10_000 : 400;
const contract = readContract();
const validator = await loadValidator({ mode: 'all' });
const project = '6e9dfd51d1124e8d8498dce894923a0d';

/** Differences that need a memory, by the sandbox's code: the mock shows an example of success instead. */
const needsMemory: Readonly<Record<string, string>> = {
  'EndPoint.0005': 'the sandbox has no such service',
  'EndPoint.3044': 'another service of the sandbox maps the port',
};

/** Bodies of an operation: valid, with one constraint broken, and with parts of one another. */
function bodies(operationId: string) {
  const operation = operationById(contract, operationId);
  const parameters = { project_id: project, vpc_endpoint_service_id: crypto.randomUUID() };
  const broken = neighboursOf(operation, parameters, validator)
    .neighbours.filter(({ parameter }) => parameter === undefined)
    .map(({ body }) => body);
  const valid = validBodies(operation, validator);
  const mixed = fc
    .tuple(valid, fc.constantFrom(...broken))
    .map(([a, b]) => (typeof b === 'object' && b !== null && !Array.isArray(b) ? { ...a, ...b } : b));
  return fc.oneof(
    { weight: 2, arbitrary: valid },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
    { weight: 2, arbitrary: mixed },
  );
}

test(`mock and sandbox agree about ${count} generated requests`, { timeout: 600_000 }, async () => {
  const mock = await startMock({ port: 0 });
  onTestFinished(() => mock.close());
  const sandbox = await startSandbox({ port: 0, quota: Number.POSITIVE_INFINITY, provisioning: 0 });
  onTestFinished(() => sandbox.close());
  const verdictOf = async (baseUrl: string, method: string, path: string, body: unknown) => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { 'X-Auth-Token': 't', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { error_code } = (await response.json()) as { error_code?: string };
    return { status: response.status, code: error_code ?? '' };
  };
  const explained = new Map<string, number>();
  const requests = fc.oneof(
    fc.tuple(fc.constant('createEndpointService'), bodies('createEndpointService')),
    fc.tuple(fc.constant('updateEndpointService'), bodies('updateEndpointService')),
  );
  await fc.assert(
    fc.asyncProperty(requests, async ([operationId, body]) => {
      const { method, path } = operationById(contract, operationId);
      const filled = path
        .replace('{project_id}', project)
        .replace('{vpc_endpoint_service_id}', crypto.randomUUID());
      const [ours, theirs] = await Promise.all([
        verdictOf(mock.url, method, filled, body),
        verdictOf(sandbox.url, method, filled, body),
      ]);
      if (ours.status === 200 && needsMemory[theirs.code]) {
        explained.set(theirs.code, (explained.get(theirs.code) ?? 0) + 1);
        return;
      }
      expect({ operationId, ...ours }).toEqual({ operationId, ...theirs });
    }),
    { numRuns: count, seed: 1 },
  );
  console.log(
    `explained differences: ${[...explained].map(([code, times]) => `${code} (${needsMemory[code]}): ${times}`).join('; ') || 'none'}`,
  );
});

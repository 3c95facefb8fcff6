import { readdirSync, readFileSync } from 'node:fs';
import { operationById, readContract, sampleRequest } from '@vpcep/contract';
import { send } from '@vpcep/testing';
import { expect, test } from 'vitest';
import { startMock } from '../src/index.ts';

const folder = new URL('../../../spec/fixtures/client-requests/', import.meta.url);
const requests = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { operation: string; body: object }[]).map(
    (request, index) => ({ ...request, name: `${file} ${index}` }),
  ),
);
const contract = readContract();

test.each(requests)('$name, $operation, is accepted', async ({ operation, body }) => {
  const mock = await startMock({ port: 0 });
  const { method, path } = sampleRequest(operationById(contract, operation));
  const response = await send(mock.url, { method, path, body: JSON.stringify(body) });
  await mock.close();
  expect([response.status, response.body.error_msg]).toEqual([200, undefined]);
});

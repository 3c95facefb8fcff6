import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenApiDocument, readContract } from '@vpcep/contract';
import { expect, onTestFinished, test } from 'vitest';
import { renderOperations } from '../scripts/render-operations.ts';
import { buildClient, compile } from './build-client.ts';
import { projectId, serviceId, token } from './samples.ts';
import { startServer } from './start-server.ts';

/** The contract with two operations more: one takes a query, one responds with nothing. */
function extendContract(): OpenApiDocument {
  const contract = readContract();
  const [collection, item] = Object.values(contract.paths);
  if (!collection || !item) throw new Error('The contract has fewer paths than this test extends.');
  collection.get = {
    operationId: 'listEndpointServices',
    summary: 'List the endpoint services of a project',
    description: 'A text with */ in it.',
    parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
    responses: {
      '200': {
        description: 'The services.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['endpoint_services'],
              properties: {
                endpoint_services: { type: 'array', items: { $ref: '#/components/schemas/EndpointService' } },
              },
            },
          },
        },
      },
    },
  };
  item.delete = {
    operationId: 'deleteEndpointService',
    summary: 'Delete an endpoint service',
    responses: { '204': { description: 'Gone.' } },
  };
  return contract;
}

test('operations that are added to the contract become methods with no other change', {
  timeout: 60_000,
}, async () => {
  const folder = await buildClient(extendContract());
  onTestFinished(() => rm(folder, { recursive: true }));
  const { url, requests } = await startServer((response, { method }) => {
    if (method === 'DELETE') response.writeHead(204).end();
    else response.end('{"endpoint_services":[]}');
  });
  const { createVpcepClient } = await import(join(folder, 'src', 'index.ts'));
  const client = createVpcepClient({ baseUrl: url, projectId, credentials: token });

  expect(await client.listEndpointServices({ query: { limit: 5 } })).toEqual({ endpoint_services: [] });
  expect(await client.deleteEndpointService(serviceId)).toBeUndefined();

  const collection = `/v1/${projectId}/vpc-endpoint-services`;
  expect(requests).toMatchObject([
    { method: 'GET', url: `${collection}?limit=5` },
    { method: 'DELETE', url: `${collection}/${serviceId}` },
  ]);

  expect(
    await compile(
      folder,
      `import { createVpcepClient, type EndpointService } from './src/index.ts';
const client = createVpcepClient({ baseUrl: '', projectId: '', credentials: '' });
export const services: EndpointService[] = (await client.listEndpointServices({ query: { limit: 5 } })).endpoint_services;
export const nothing: void = await client.deleteEndpointService('');
// @ts-expect-error: limit is a number
client.listEndpointServices({ query: { limit: '5' } });
`,
    ),
  ).toBe('');
});

test('prose of the contract becomes doc comments', () => {
  const operations = renderOperations(extendContract());

  expect(operations).toContain(
    '   * List the endpoint services of a project\n   *\n   * A text with *\\/ in it.\n',
  );
  expect(operations).toContain('   * Create an endpoint service\n');
});

test('a header that an operation requires is rejected, since no method could send it', () => {
  const contract = extendContract();
  const operation = Object.values(contract.paths)[0]?.post;
  operation?.parameters?.push({ name: 'X-Language', in: 'header', required: true });
  if (operation && !operation.parameters) {
    operation.parameters = [{ name: 'X-Language', in: 'header', required: true }];
  }

  expect(() => renderOperations(contract)).toThrow(
    'createEndpointService requires the header parameter X-Language, but the client sends path, query and body only',
  );
});

import { expect, test } from 'vitest';
import { linkedProperties, operationById, readContract, statusPropertyOf, successOf } from '../src/index.ts';

const contract = readContract();

test('the links of a creation take the ID of the service from its response', () => {
  const { links = {} } = successOf(operationById(contract, 'createEndpointService')) ?? {};

  expect(Object.keys(links).length).toBeGreaterThan(1);
  for (const link of Object.values(links)) {
    expect(linkedProperties(link).get('vpc_endpoint_service_id')).toBe('id');
  }
});

test.each([
  ['$response.body#/id', 'id'],
  ['$response.body#/a~1b', 'a/b'],
  ['$response.body#/service/id', undefined],
  ['$response.body', undefined],
  ['$request.body#/id', undefined],
  ['$request.path.project_id', undefined],
  ['fixed', undefined],
  [7, undefined],
])('the expression %j names the property %j', (expression, property) => {
  expect(linkedProperties({ parameters: { parameter: expression } }).get('parameter')).toBe(property);
});

test('a service holds its status in a property, and a request has none', () => {
  const { request, responses } = operationById(contract, 'createEndpointService');
  const [success] = Object.values(responses);

  expect(statusPropertyOf(contract, success?.schema ?? {})).toMatchObject({
    name: 'status',
    lifecycle: { initial: 'creating' },
  });
  expect(statusPropertyOf(contract, request?.schema ?? {})).toBeUndefined();
});

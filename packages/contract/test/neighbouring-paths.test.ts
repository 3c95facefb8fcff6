import { expect, test } from 'vitest';
import { createRouter, neighbouringPaths, operationsOf, readContract } from '../src/index.ts';

const contract = readContract();
const operations = operationsOf(contract);
const filled = (path: string) => path.replaceAll(/\{[^}]+\}/g, '4189d3c2-8882-4871-a3c2-d380272eed83');

test.each(neighbouringPaths)('%s leads to no operation, and is known', (path) => {
  const router = createRouter(operations);
  expect(router.match('GET', filled(path))).toBeUndefined();
  expect(router.at(filled(path))).toEqual([]);
  expect(router.isNeighbour(filled(path))).toBe(true);
});

test('the paths of the contract, and paths that nobody has, are no neighbours', () => {
  const router = createRouter(operations);
  for (const { path } of operations) expect(router.isNeighbour(filled(path))).toBe(false);
  for (const path of ['/', '/v1', '/v1/p/vpc-endpoint-services/x', '/v1/p/vpc-endpoint-services/x/y']) {
    expect(router.isNeighbour(path)).toBe(false);
  }
});

test('an operation that the contract gets takes its path', () => {
  const [path = ''] = neighbouringPaths;
  const router = createRouter([...operations, { method: 'GET', path }]);
  expect(router.match('GET', filled(path))?.operation.path).toBe(path);
  expect(router.isNeighbour(filled(path))).toBe(false);
});

test('the paths that the introduction names beyond the contract are known', () => {
  const router = createRouter(operations);
  const introduction = contract.info.description ?? '';
  const item = operations.find(({ method }) => method === 'GET')?.path ?? '';
  const named = [...introduction.matchAll(/`(?:GET|POST|PUT|DELETE) ([^`?]+)[^`]*`/g)].map(([, path = '']) =>
    filled(path.replace(/^…\/\{vpc_endpoint_service_id\}/, item)),
  );
  expect(named.length).toBeGreaterThan(5);
  const unknown = named.filter((path) => !router.isNeighbour(path) && router.at(path).length === 0);
  expect(unknown).toEqual([]);
});

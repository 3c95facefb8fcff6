import { expect, test } from 'vitest';
import { createRouter } from '../src/model/router.ts';

const get = (path: string) => ({ method: 'GET' as const, path });
const router = createRouter([
  get('/v1/{project_id}/things'),
  get('/v1/{project_id}/things/{thing_id}'),
  get('/v1/{project_id}/things/new'),
  get('/v1/{project_id}/{kind}/new/parts'),
]);

test.each([
  ['/v1/p/things/7', '/v1/{project_id}/things/{thing_id}', { project_id: 'p', thing_id: '7' }],
  ['/v1/p/things/new', '/v1/{project_id}/things/new', { project_id: 'p' }],
  ['/v1/p/things/new/parts', '/v1/{project_id}/{kind}/new/parts', { project_id: 'p', kind: 'things' }],
])('%s leads to %s', (path, template, values) => {
  expect(router.match('GET', path)).toEqual({ operation: get(template), values });
});

test('an empty segment is the value of no parameter, and the method counts', () => {
  expect(router.match('GET', '/v1//things')).toBeUndefined();
  expect(router.match('PUT', '/v1/p/things')).toBeUndefined();
  expect(router.at('/v1/p/things')).toEqual([get('/v1/{project_id}/things')]);
});

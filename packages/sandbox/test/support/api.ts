import { randomUUID } from 'node:crypto';
import { type Reply, type Sent, send as sendUnchecked } from '@vpcep/testing';
import { expect } from 'vitest';
import { example, responseFaults } from './contract.ts';

/** Sends a request with a token, and as JSON where it has a body. Every response must keep the contract. */
export async function send(url: string, sent: Sent): Promise<Reply> {
  const reply = await sendUnchecked(url, sent);
  if (reply.body !== undefined) {
    expect(responseFaults(sent.method ?? 'GET', sent.path, reply.status, reply.body)).toEqual([]);
    expect(reply.headers.get('content-type')).toBe('application/json');
  }
  expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
  return reply;
}

/** The project of the contract's examples. */
export const project = '6e9dfd51d1124e8d8498dce894923a0d';

/** The path of a project's services, or of one of them. */
export function pathOf(id?: string, projectId: string = project): string {
  return `/v1/${projectId}/vpc-endpoint-services${id === undefined ? '' : `/${id}`}`;
}

/** A body that a create accepts, on a backend of its own. */
export function createBody(members: object = {}): Record<string, unknown> {
  const { port_id: _, ...body } = example('createVmService');
  return { port_id: randomUUID(), ...body, ...members };
}

/** The three operations of a sandbox. */
export function api(url: string, projectId: string = project, headers: Record<string, string> = {}) {
  return {
    create: (body: unknown = createBody(), more: Record<string, string> = {}) =>
      send(url, {
        method: 'POST',
        path: pathOf(undefined, projectId),
        body,
        headers: { ...headers, ...more },
      }),
    get: (id: string, more: Record<string, string> = {}) =>
      send(url, { path: pathOf(id, projectId), headers: { ...headers, ...more } }),
    update: (id: string, body: unknown, more: Record<string, string> = {}) =>
      send(url, { method: 'PUT', path: pathOf(id, projectId), body, headers: { ...headers, ...more } }),
  };
}

/** A project that no other test has. */
export function newProject(): string {
  return randomUUID().replaceAll('-', '');
}

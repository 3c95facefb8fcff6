import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { example, responseFaults } from './contract.ts';

/** An answer as it came over the wire, its body parsed. */
export interface Reply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that they do not type
  body: any;
}

/** What a test sends. */
export interface Sent {
  method?: string;
  path: string;
  /** One that is set to the empty string is not sent. */
  headers?: Record<string, string>;
  /** Text and bytes are sent as they are, anything else as JSON. */
  body?: unknown;
}

/** Sends a request with a token, and as JSON where it has a body. Every answer must be as the contract has it. */
export async function send(url: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<Reply> {
  const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url + path, {
    method,
    headers: Object.entries({
      'X-Auth-Token': 'a-token',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    }).filter(([, value]) => value !== ''),
    body: (raw ? body : JSON.stringify(body)) as RequestInit['body'] & {},
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  const reply = {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
  if (text !== '') {
    expect(responseFaults(method, path, reply.status, reply.body)).toEqual([]);
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

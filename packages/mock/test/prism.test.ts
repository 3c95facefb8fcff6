import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import operationsModule from '@stoplight/prism-cli/dist/operations.js';
import { createInstance, type IHttpConfig, type PrismHttpComponents } from '@stoplight/prism-http';
import { contractPath, languages, operationById, readContract } from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { logger } from '../src/prism.ts';
import { responseFaults, sample } from './support/contract.ts';

// The mock judges by the contract's reader. Prism, which many use on the same document, must find the same.

const contract = readContract();
const resources = await operationsModule.getHttpOperationsFromSpec(structuredClone(contract));
const validator = await loadValidator({ mode: 'all' });
const create = sample('createEndpointService');
const get = sample('getEndpointService');
const operation = operationById(contract, 'createEndpointService');
const details = operationById(contract, 'getEndpointService');

/** What Prism finds in an exchange: place, property and keyword. The property is that which the keyword stands at. */
async function prismOn(body: unknown, response?: { status: number; body: unknown }): Promise<string[]> {
  const { method, path } = response ? get : create;
  const config = {
    checkSecurity: false,
    validateRequest: !response,
    validateResponse: response !== undefined,
    errors: false,
    isProxy: true,
    upstream: new URL('http://upstream.invalid'),
    upstreamProxy: undefined,
    mock: { dynamic: false },
  } as unknown as IHttpConfig;
  const forward = () => () => async () => ({
    _tag: 'Right' as const,
    right: {
      statusCode: response?.status ?? 200,
      headers: { 'content-type': 'application/json' },
      body: response?.body,
    },
  });
  const request = {
    method: method.toLowerCase() as 'post',
    url: { path },
    headers: { 'content-type': 'application/json' },
    body,
  };
  const components = { logger, forward } as unknown as PrismHttpComponents;
  const outcome = await createInstance(config, components).request(request, resources, config)();
  if (outcome._tag === 'Left') throw outcome.left;
  const { input, output } = outcome.right.validations;
  const found = [...input, ...output].map(({ path = [], code }) => [...path, code].join(' '));
  return [...new Set(found)].sort();
}

/** What the reader finds, written in the same way. */
function readerOn(body: unknown, response?: { status: number; body: unknown }): string[] {
  const violations = response
    ? validator.response(details, response)
    : validator.body(operation, structuredClone(body));
  const found = violations.map(({ in: place, property, rule }) => {
    const path = property.split(/\.|\[(\d+)\]\.?/).filter(Boolean);
    const reported = ['required', 'additionalProperties'].includes(rule) ? path.slice(0, -1) : path;
    return [place, ...reported, rule].join(' ');
  });
  return [...new Set(found)].sort();
}

const mapping = { client_port: 1, server_port: 1 };

test.each<[what: string, change: object]>([
  ['nothing wrong', {}],
  ['a missing property', { vpc_id: undefined }],
  ['several missing properties', { vpc_id: undefined, ports: undefined }],
  ['an unknown property', { colour: 'red' }],
  ['an unknown property of a mapping', { ports: [{ ...mapping, weight: 1 }] }],
  ['a wrong type', { approval_enabled: 'yes' }],
  ['a list that is none', { ports: {} }],
  ['null', { port_id: null }],
  ['a malformed UUID', { port_id: 'x', vpc_id: 'y' }],
  ['an unknown value', { server_type: 'CCE', tcp_proxy: 'shut' }],
  ['a port too small', { ports: [{ ...mapping, client_port: 0 }] }],
  ['a port too large', { ports: [mapping, { client_port: 2, server_port: 65536 }] }],
  ['a port as text', { ports: [{ ...mapping, client_port: '8080' }] }],
  ['a mapping without ports', { ports: [{}] }],
  ['a name too long, with a wrong character', { service_name: `${'a'.repeat(17)}.` }],
  ['too many tags', { tags: Array.from({ length: 11 }, (_, index) => ({ key: `k${index}` })) }],
  ['an empty key and a long value', { tags: [{ key: '', value: 'v'.repeat(44) }] }],
  ['a tag without a key', { tags: [{ value: 'x' }] }],
  ['wrong characters in a tag', { tags: [{ key: 'a/b', value: 'v ' }] }],
  ['the same mapping twice', { ports: [mapping, mapping] }],
])('Prism finds the same in a request: %s', async (_, change) => {
  const body = JSON.parse(JSON.stringify({ ...(create.body as object), ...change }));
  const found = readerOn(body);
  expect(await prismOn(body)).toEqual(found);
  expect(found.length > 0).toBe(Object.keys(change).length > 0);
});

const service = get.success.value as Record<string, unknown>;

test.each<[what: string, status: number, body: unknown]>([
  ['nothing wrong', 200, service],
  ['a missing id', 200, { ...service, id: undefined }],
  ['nothing wrong, though the status is unknown', 200, { ...service, status: 'ready' }],
  ['a status that is a number', 200, { ...service, status: 5 }],
  ['a port out of range', 200, { ...service, ports: [{ client_port: 0 }] }],
  ['a wrong type deep inside', 200, { ...service, error: [{ error_message: 5 }] }],
  ['a list in place of an object', 200, [service]],
  ['an error of another shape', 404, { fault: { code: 'EndPoint.0005' } }],
])('Prism finds the same in a response: %s', async (what, status, body) => {
  const response = { status, body: JSON.parse(JSON.stringify(body)) };
  const found = readerOn(undefined, response);
  expect(await prismOn(undefined, response)).toEqual(found);
  expect(found.length > 0).toBe(!what.startsWith('nothing wrong'));
});

describe.each(languages)("Prism's own command", ({ tag, name }) => {
  test(`mocks the projection in ${name}`, async () => {
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json')),
      'dist/index.js',
    );
    const args = [cli, 'mock', '--port', '0', '--host', '127.0.0.1', contractPath(tag)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise((resolve) => child.on('close', resolve));
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    const address = () => /Prism is listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
    while (!address() && child.exitCode === null) await wait(50);
    expect(output).toContain('Prism is listening');
    const url = address() as string;

    const headers = { 'X-Auth-Token': 'any' };
    const good = await fetch(url + get.path, { headers });
    expect([good.status, responseFaults(get.operationId, 200, await good.json())]).toEqual([200, []]);
    const bad = await fetch(url + create.path, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...(create.body as object), vpc_id: undefined }),
    });
    expect(bad.status).toBe(400);
    const anonymous = await fetch(url + get.path);
    expect(anonymous.status).toBe(401);
  });
});

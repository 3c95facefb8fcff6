import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { api, createBody, newProject, pathOf, project, send } from './support/api.ts';
import { signedHeaders } from './support/sign.ts';
import { start } from './support/start.ts';

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const signature = `SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=${'0'.repeat(64)}`;

describe('a sandbox that was given no credentials', () => {
  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ['any token', { 'X-Auth-Token': 'whatever' }, 200],
    ['a token of 10,000 characters', { 'X-Auth-Token': 'x'.repeat(10_000) }, 200],
    ['anything in the form of a signature', { 'X-Auth-Token': '', Authorization: signature }, 200],
    ['nothing', { 'X-Auth-Token': '' }, 401],
    ['a token of spaces', { 'X-Auth-Token': '  ' }, 401],
    ['another scheme', { 'X-Auth-Token': '', Authorization: 'Basic YTpi' }, 401],
  ])('%s', async (_, headers, status) => {
    const { url } = await start();
    const { create, get, update } = api(url, project, headers);
    const { id } = (await api(url).create()).body;
    for (const reply of [await create(), await get(id), await update(id, {})]) {
      expect(reply.status).toBe(status);
      if (status === 401) expect(reply.body.error_code).toBe('EndPoint.0003');
    }
  });
});

describe('a sandbox that was given tokens', () => {
  const tokens = [
    { name: 'anywhere', value: 'tok-1' },
    { name: 'mine', value: 'tok-2', project },
  ];

  test.each<[token: string, projectId: string, status: number, code: string | undefined]>([
    ['tok-1', project, 200, undefined],
    ['tok-1', newProject(), 200, undefined],
    ['tok-2', project, 200, undefined],
    ['tok-2', newProject(), 403, 'EndPoint.0004'],
    ['tok-3', project, 401, 'EndPoint.0003'],
    ['TOK-1', project, 401, 'EndPoint.0003'],
    ['', project, 401, 'EndPoint.0003'],
  ])('%s in %s: %i', async (token, projectId, status, code) => {
    const { url } = await start({ tokens });
    const { create } = api(url, projectId, { 'X-Auth-Token': token });
    const reply = await create();
    expect([reply.status, reply.body.error_code]).toEqual([status, code]);
  });

  test('no signature passes, since no key is known', async () => {
    const { url } = await start({ tokens });
    const reply = await api(url, project, { 'X-Auth-Token': '', Authorization: signature }).create();
    expect(reply.status).toBe(401);
  });
});

describe('a sandbox that was given access keys', () => {
  const accessKeys = [
    { id: 'AK', secret: 'SK' },
    { id: 'AK2', secret: 'SK2', project: 'other' },
  ];

  test('a signature covers the body, whatever hash a header states', async () => {
    const { url } = await start({ accessKeys });
    const [signed, other] = [JSON.stringify(createBody()), JSON.stringify(createBody())];
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const sendWith = async (body: string, headers: Record<string, string>) =>
      (await send(url, { method: 'POST', path: pathOf(), body, headers })).body;
    const sign = (headers: Record<string, string> = {}) =>
      signedHeaders(url + pathOf(), { method: 'POST', body: signed, headers });
    const stated = { 'X-Sdk-Content-Sha256': hash(signed) };
    // Another body than the one that was signed, under the hash of the signed one.
    expect((await sendWith(other, { ...sign(), ...stated })).error_code).toBe('EndPoint.0003');
    expect((await sendWith(other, sign(stated))).error_code).toBe('EndPoint.0003');
    expect((await sendWith(other, sign())).error_code).toBe('EndPoint.0003');
    // The right hash, which is no part of the signature.
    expect((await sendWith(signed, { ...sign(), ...stated })).error_msg).toContain('X-Sdk-Content-Sha256');
    expect((await sendWith(signed, sign(stated))).id).toBeDefined();
  });

  test.each([
    ['sdk-hmac-sha256 Access=AK, SignedHeaders=host, Signature=x', 'is not a signature'],
    ['V11-HMAC-SHA256 Credential=AK/x, SignedHeaders=host, Signature=x', 'the scheme V11-HMAC-SHA256'],
    [
      'SDK-HMAC-SHA256 Credential=AK/20260302/eu-de/vpcep/sdk_request, SignedHeaders=host, Signature=x',
      'derived key',
    ],
    ['a-secret-without-a-scheme', 'Credentials are missing'],
  ])('Authorization: %s is named for what it is', async (Authorization, text) => {
    const { url } = await start({ accessKeys });
    const { status, body } = await api(url, project, { 'X-Auth-Token': '', Authorization }).create();
    expect([status, body.error_code]).toEqual([401, 'EndPoint.0003']);
    expect(body.error_msg).toContain(text);
    expect(body.error_msg).not.toContain('a-secret');
  });

  test('the name of the scheme is compared without regard to case', async () => {
    const { url } = await start({ accessKeys });
    const path = pathOf(randomUUID());
    const { Authorization = '', ...headers } = signedHeaders(url + path);
    const lower = Authorization.replace('SDK-HMAC-SHA256', 'sdk-hmac-sha256');
    expect(lower).not.toBe(Authorization);
    expect((await send(url, { path, headers: { ...headers, Authorization: lower } })).status).toBe(404);
  });

  test("requests that the clouds' own signer has signed pass", async () => {
    const { url } = await start({ accessKeys });
    const body = JSON.stringify(createBody({ tags: [{ key: '环境', value: 'a b' }] }));
    const address = url + pathOf();
    const created = await send(url, {
      method: 'POST',
      path: pathOf(),
      body,
      headers: signedHeaders(address, { method: 'POST', body }),
    });
    expect(created.status).toBe(200);
    const path = pathOf(created.body.id);
    expect((await send(url, { path, headers: signedHeaders(url + path) })).status).toBe(200);
    const query = `${path}?b=2&a=1%20x&a-b=%E4%B8%AD`;
    expect((await send(url, { path: query, headers: signedHeaders(url + query) })).status).toBe(200);
    const change = '{"service_name":"x"}';
    const headers = signedHeaders(url + path, { method: 'PUT', body: change });
    expect((await send(url, { method: 'PUT', path, body: change, headers })).status).toBe(200);
  });

  test.each<[what: string, sent: Parameters<typeof signedHeaders>[1], code: string, text: string]>([
    ['a wrong secret', { secret: 'no' }, 'EndPoint.0003', 'does not match'],
    ['an unknown key', { id: 'AK9' }, 'EndPoint.0003', '--access-key'],
    ['another method', { method: 'PUT' }, 'EndPoint.0003', 'does not match'],
    ['another body', { body: '{}' }, 'EndPoint.0003', 'does not match'],
    ['16 minutes behind', { date: minutes(-16) }, 'EndPoint.0003', 'more than 15 minutes'],
    ['16 minutes ahead', { date: minutes(16) }, 'EndPoint.0003', 'more than 15 minutes'],
    ['14 minutes behind', { date: minutes(-14) }, 'EndPoint.0005', ''],
    ['14 minutes ahead', { date: minutes(14) }, 'EndPoint.0005', ''],
    ['a key of another project', { id: 'AK2', secret: 'SK2' }, 'EndPoint.0004', 'project'],
  ])('%s', async (_, sent, code, text) => {
    const { url } = await start({ accessKeys });
    const path = pathOf(crypto.randomUUID());
    const { body } = await send(url, { path, headers: signedHeaders(url + path, sent) });
    expect(body.error_code).toBe(code);
    expect(body.error_msg).toContain(text);
  });

  test.each<[what: string, change: (headers: Record<string, string>) => Record<string, string>]>([
    ['a header that was changed', (headers) => ({ ...headers, 'X-Sdk-Date': '20260302T081530Z' })],
    ['no date', ({ 'X-Sdk-Date': _, ...headers }) => headers],
    ['a date that is none', (headers) => ({ ...headers, 'X-Sdk-Date': '2026-03-02T08:15:30Z' })],
    ['a month 13', (headers) => ({ ...headers, 'X-Sdk-Date': '20261302T081530Z' })],
    [
      'a date that was not signed',
      (headers) => ({
        ...headers,
        Authorization: String(headers.Authorization).replace(/SignedHeaders=[^,]*/, 'SignedHeaders=host'),
      }),
    ],
    [
      'a signature cut off',
      (headers) => ({ ...headers, Authorization: String(headers.Authorization).slice(0, -1) }),
    ],
    ['no signature, and no token', () => ({ 'X-Auth-Token': '' })],
    ['a token, since none is known', () => ({ 'X-Auth-Token': 'a-token' })],
  ])('%s: 401', async (_, change) => {
    const { url } = await start({ accessKeys });
    const path = pathOf(crypto.randomUUID());
    const reply = await send(url, { path, headers: change(signedHeaders(url + path)) });
    expect([reply.status, reply.body.error_code]).toEqual([401, 'EndPoint.0003']);
  });

  test('a signature may be used again unless there is a replay window', async () => {
    for (const [replayWindow, second] of [
      [0, 404],
      [60_000, 401],
    ] as const) {
      const { url } = await start({ accessKeys, replayWindow });
      const path = pathOf(crypto.randomUUID());
      const headers = signedHeaders(url + path);
      expect((await send(url, { path, headers })).status).toBe(404);
      expect((await send(url, { path, headers })).status).toBe(second);
      const later = signedHeaders(url + path, { date: new Date(Date.now() - 5000) });
      expect((await send(url, { path, headers: later })).status).toBe(404);
    }
  });

  test('a replay window passes', async () => {
    const { url } = await start({ accessKeys, replayWindow: 200 });
    const path = pathOf(crypto.randomUUID());
    const headers = signedHeaders(url + path);
    expect((await send(url, { path, headers })).status).toBe(404);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await send(url, { path, headers })).status).toBe(404);
  });

  test('the allowed skew can be set', async () => {
    const { url } = await start({ accessKeys, maxSkew: 1000 });
    const path = pathOf(crypto.randomUUID());
    const headers = signedHeaders(url + path, { date: new Date(Date.now() - 5000) });
    expect((await send(url, { path, headers })).status).toBe(401);
  });
});

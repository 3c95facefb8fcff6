import { languages } from '@vpcep/contract';
import { send } from '@vpcep/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../src/index.ts';
import { responseFaults, sample, samples } from './support/contract.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe.each(samples)('$operationId', ({ operationId, method, path, body, success, responses }) => {
  test('answers a valid request with the first example of success', async () => {
    const reply = await send(mock.url, { method, path, body });
    expect(reply.status).toBe(success.status);
    expect(reply.body).toEqual(success.value);
    expect(reply.headers.get('content-type')).toBe(success.value === undefined ? null : 'application/json');
    expect(responseFaults(operationId, reply.status, reply.body)).toEqual([]);
  });

  test.each(responses.filter(({ status }) => status !== 'default'))(
    'gives $example ($status) when preferred',
    async ({ status, example, value }) => {
      const byBoth = await send(mock.url, {
        method,
        path,
        body,
        headers: { Prefer: `code=${status}, example=${example}` },
      });
      expect(byBoth.status).toBe(Number(status));
      expect(byBoth.body).toEqual(value);
      expect(responseFaults(operationId, byBoth.status, byBoth.body)).toEqual([]);

      const byName = await send(mock.url, {
        method,
        path,
        body,
        headers: { Prefer: `example="${example}"` },
      });
      expect(byName.status).toBe(Number(status));
      expect(byName.body).toEqual(value);
    },
  );

  test('gives the documented default for a failure that has no answer of its own', async () => {
    const fallback = responses.find(({ status }) => status === 'default');
    const byCode = await send(mock.url, { method, path, body, headers: { Prefer: 'code=418' } });
    expect(byCode.status).toBe(418);
    expect(byCode.body).toEqual(fallback?.value);

    const byName = await send(mock.url, {
      method,
      path,
      body,
      headers: { Prefer: `example=${fallback?.example}` },
    });
    expect(byName.status).toBe(502);
    expect(byName.body).toEqual(fallback?.value);
  });

  test('generates valid responses of every status when asked to', async () => {
    const bodies = new Set<string>();
    for (let count = 0; count < 60; count++) {
      const reply = await send(mock.url, { method, path, body, headers: { Prefer: 'dynamic=true' } });
      expect(reply.status).toBe(success.status);
      expect(responseFaults(operationId, reply.status, reply.body)).toEqual([]);
      bodies.add(JSON.stringify(reply.body));
    }
    expect(bodies.size).toBeGreaterThan(success.value === undefined ? 0 : 50);

    for (const { status } of responses.filter((answer) => answer.status !== 'default')) {
      const headers = { Prefer: `code=${status}; dynamic=true` };
      const reply = await send(mock.url, { method, path, body, headers });
      expect(reply.status).toBe(Number(status));
      expect(responseFaults(operationId, reply.status, reply.body)).toEqual([]);
    }
  });

  test('takes a signature in place of a token', async () => {
    const headers = {
      'X-Auth-Token': '',
      Authorization: 'SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=b',
    };
    expect((await send(mock.url, { method, path, body, headers })).status).toBe(success.status);
  });
});

describe('a mock that generates responses', () => {
  let dynamic: Mock;
  beforeAll(async () => {
    dynamic = await startMock({ port: 0, dynamic: true });
  });
  afterAll(() => dynamic.close());

  test.each(samples.filter(({ success }) => success.example))(
    'does so for $operationId unless an example is preferred',
    async (one) => {
      const { operationId, method, path, body, success } = one;
      const [first, second] = [
        await send(dynamic.url, { method, path, body }),
        await send(dynamic.url, { method, path, body }),
      ];
      expect(first.body).not.toEqual(second.body);
      expect(responseFaults(operationId, first.status, first.body)).toEqual([]);

      for (const Prefer of ['dynamic=false', `example=${success.example}`]) {
        expect((await send(dynamic.url, { method, path, body, headers: { Prefer } })).body).toEqual(
          success.value,
        );
      }
    },
  );
});

test.each(languages)('answers the same on the projection in $name', async ({ tag }) => {
  const localized = await startMock({ port: 0, language: tag });
  try {
    for (const { method, path, body, success } of samples) {
      expect((await send(localized.url, { method, path, body })).body).toEqual(success.value);
    }
  } finally {
    await localized.close();
  }
});

test('gives every answer an ID of its own', async () => {
  const { path } = sample('getEndpointService');
  const replies = [
    await send(mock.url, { path }),
    await send(mock.url, { path }),
    await send(mock.url, { path: '/nowhere' }),
    await send(mock.url, { path, method: 'OPTIONS' }),
  ];
  const ids = replies.map(({ headers }) => headers.get('x-request-id'));
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id ?? ''))).toBe(true);
  expect(new Set(ids).size).toBe(4);
});

test('listens on port 4010 of this machine unless told otherwise', async () => {
  const other = await startMock().catch((error: Error) => error.message);
  // Somebody may be using the port; then the message names it.
  if (typeof other === 'string') expect(other).toContain('4010');
  else {
    expect(other.url).toBe('http://127.0.0.1:4010');
    await other.close();
  }
});

test('shows a request that works when pasted', async () => {
  const [, header = '', address = ''] = /-H "(.*?)" "(.*?)"/.exec(mock.curl) ?? [];
  const [name = '', value = ''] = header.split(': ');
  const response = await fetch(address, { headers: { [name]: value } });
  expect(response.status).toBe(200);
});

test('refuses connections once it is closed', async () => {
  const other = await startMock({ port: 0 });
  await other.close();
  await expect(fetch(other.url)).rejects.toThrow();
});

import { akSk } from '@vpcep/client';
import { languages } from '@vpcep/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { signedExample } from '../../src/contract/signed-example.ts';
import { htmlOf } from '../pages.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the worked example of a signature', () => {
  it('is what the client signs at the same moment with the same keys', async () => {
    const { accessKey, secretKey, method, url, projectId, body, headers, authorization } = signedExample();
    vi.useFakeTimers({ now: new Date('2026-03-02T09:40:12Z'), toFake: ['Date'] });
    const signed = new Headers({ 'Content-Type': headers['Content-Type'] ?? '' });
    await akSk({ accessKey, secretKey }).authorize({
      ...{ method, url, headers: signed, body, projectId },
      signal: new AbortController().signal,
    });
    for (const [name, value] of Object.entries(headers)) expect(signed.get(name), name).toBe(value);
    expect(signed.get('Authorization')).toBe(authorization);
  });

  it.each(languages)('stands step by step on the page in $name', ({ tag }) => {
    const text =
      htmlOf({ path: `/${tag.toLowerCase()}/reference/authentication/` }).querySelector('main')?.text ?? '';
    const { canonicalRequest, stringToSign, signature, authorization } = signedExample();
    for (const step of [canonicalRequest, stringToSign, signature, authorization])
      expect(text).toContain(step);
  });
});

describe.each(languages)('how to get a token, in $name', ({ tag }) => {
  const main = htmlOf({ path: `/${tag.toLowerCase()}/reference/authentication/` }).querySelector('main');
  // What is set off in code stays as it is written, colours included.
  const text = (main?.text ?? '').replace(/<[^>]+>/g, '');

  it('names the address of IAM in both clouds, the body, and where the token is', () => {
    for (const address of [
      'https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens',
      'https://iam.eu-de.otc.t-systems.com/v3/auth/tokens',
    ]) {
      expect(text).toContain(`curl -i '${address}'`);
    }
    expect(text).toContain('X-Subject-Token');
    const [body = ''] = /\{\s*"auth":[\s\S]*?(?=')/.exec(text) ?? [];
    expect(JSON.parse(body)).toMatchObject({
      auth: { identity: { methods: ['password'] }, scope: { project: {} } },
    });
  });
});

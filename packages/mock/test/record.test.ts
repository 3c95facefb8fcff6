import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HarEntry } from '@vpcep/server';
import { send } from '@vpcep/testing';
import { expect, onTestFinished, test } from 'vitest';
import { startMock } from '../src/index.ts';
import { openRecording } from '../src/recording.ts';
import { textsFor } from '../src/texts/texts.ts';
import { sample } from './support/contract.ts';
import { startUpstream } from './support/upstream.ts';

const { path, method, body } = sample('createEndpointService');

async function recordingProxy() {
  const upstream = await startUpstream();
  const entries: HarEntry[] = [];
  const proxy = await startMock({
    port: 0,
    proxy: `${upstream.url}/base/`,
    record: (entry) => entries.push(entry),
  });
  onTestFinished(async () => void (await Promise.all([proxy.close(), upstream.close()])));
  return { upstream, proxy, entries };
}

test('an exchange is recorded as it was, without the values of credentials', async () => {
  const { upstream, proxy, entries } = await recordingProxy();
  upstream.answerWith({
    body: gzipSync('{"id":"中"}'),
    headers: { 'Content-Encoding': 'gzip', 'Set-Cookie': 'session=secret' },
  });
  await send(proxy.url, {
    method,
    path: `${path}?a=1`,
    body,
    headers: { 'X-Auth-Token': 'secret', Authorization: 'SDK-HMAC-SHA256 Access=secret' },
  });
  expect(JSON.stringify(entries)).not.toContain('secret');
  expect(entries).toHaveLength(1);
  const [{ request, response } = { request: undefined, response: undefined }] = entries;
  expect(request).toMatchObject({
    method,
    url: `${upstream.url}/base${path}?a=1`,
    queryString: [{ name: 'a', value: '1' }],
    postData: { mimeType: 'application/json', text: JSON.stringify(body) },
  });
  expect(request?.headers).toEqual(
    expect.arrayContaining([
      { name: expect.stringMatching(/^x-auth-token$/i), value: '***' },
      { name: expect.stringMatching(/^authorization$/i), value: 'SDK-HMAC-SHA256 ***' },
    ]),
  );
  expect(response).toMatchObject({
    status: 200,
    content: { mimeType: 'application/json', text: '{"id":"中"}' },
  });
});

test('bytes that are no text, and responses that never came', async () => {
  const { upstream, proxy, entries } = await recordingProxy();
  await send(proxy.url, { method, path, body: new Uint8Array([0xff, 0xfe]) }).catch(() => {});
  upstream.answerWith({ breaks: true });
  await send(proxy.url, { path });
  expect(entries[0]?.request.postData).toMatchObject({ text: '//4=', encoding: 'base64' });
  expect(entries[1]?.response).toMatchObject({ status: 0, _error: expect.stringMatching(/./) });
});

test('a file is appended to, for its owner alone; one that cannot be opened is an error of the start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'traffic.har.jsonl');
  const { proxy, upstream, entries } = await recordingProxy();
  upstream.answerWith({ body: '{}' });
  await send(proxy.url, { path });
  for (let time = 0; time < 2; time++) {
    const recording = openRecording(file, textsFor('en'));
    for (const entry of entries) recording.write(entry);
    await recording.close();
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([...entries, ...entries]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => openRecording(folder, textsFor('en'))).toThrow(/^--record .* cannot be written/);
});

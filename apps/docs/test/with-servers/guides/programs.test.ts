import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '@vpcep/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { languagesOf, readBlocks } from './read-blocks.ts';
import { readersEnvironment, run, runScript } from './run.ts';
import { freePort, startServer } from './start-server.ts';
import { workingFolder } from './working-folder.ts';

const folder = workingFolder();

async function sandbox(): Promise<string> {
  const server = await startSandbox({ port: 0, provisioning: 0 });
  onTestFinished(() => server.close());
  return server.url;
}

/** Starts the server of a command on a free port, for the test. */
async function start(command: string, language: string): Promise<string> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = readersEnvironment(language);
  onTestFinished(await startServer(`${command.trim()} --port ${port}`, folder.path, url, env));
  return url;
}

const sh = (code: string, language: string) =>
  run('sh', ['-ec', code], { folder: folder.path, env: readersEnvironment(language) });

describe.each(languagesOf('mock'))('the guide to the mock in $name', ({ tag }) => {
  const [startMock, read, proxy] = readBlocks('mock', tag).map(({ code }) => code);
  if (!startMock || !read || !proxy) throw new Error('The page has three commands.');

  test('starts the mock, and chooses a response', async () => {
    const mock = await start(startMock, tag);
    const { code, stdout } = await sh(read.replace('http://localhost:4010', mock), tag);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'failed', error: expect.any(Array) });
  });

  test('checks a real server, for which a sandbox stands', async () => {
    const url = await start(proxy.replace(/https:\S+/, await sandbox()), tag);
    const id = crypto.randomUUID();
    const path = `/v1/6e9dfd51d1124e8d8498dce894923a0d/vpc-endpoint-services/${id}`;
    const right = await fetch(url + path, { headers: { 'X-Auth-Token': 'any-token' } });
    expect([right.status, right.headers.get('X-Contract-Violations')]).toEqual([404, null]);
    const wrong = await fetch(url + path.replace(id, 'no-uuid'), {
      headers: { 'X-Auth-Token': 'any-token' },
    });
    expect(wrong.headers.get('X-Contract-Violations')).toContain('vpc_endpoint_service_id');
  });
});

describe.each(languagesOf('contract-tests'))('the guide to the contract tests in $name', ({ tag }) => {
  const blocks = readBlocks('contract-tests', tag);
  const one = (word: string) => blocks.find(({ code }) => code.includes(word))?.code ?? '';

  test('starts a sandbox that fails on every tenth request', async () => {
    const command = one('--fault').replace(/ --port \d+/, '');
    const url = await start(command, tag);
    const headers = { 'X-Auth-Token': 'any-token' };
    const path = `/v1/6e9dfd51d1124e8d8498dce894923a0d/vpc-endpoint-services/${crypto.randomUUID()}`;
    const statuses = await Promise.all(
      Array.from({ length: 400 }, () => fetch(url + path, { headers }).then(({ status }) => status)),
    );
    const failed = statuses.filter((status) => status === 500).length;
    expect(new Set(statuses)).toEqual(new Set([404, 500]));
    // One in ten; that it is less than 10 or more than 100 of 400 happens by chance in one of a million runs.
    expect(failed).toBeGreaterThan(9);
    expect(failed).toBeLessThan(101);
  });

  test('records what a client sends and gets', async () => {
    const code = one('createRecorder').replace('http://localhost:4020', await sandbox());
    const { code: ended, stderr } = await runScript(code, folder.path);
    expect(ended).toBe(0);
    expect(stderr).toMatch(/ GET .* \/paths$/m);
  });

  test('records what passes the proxy, and checks the recording', async () => {
    const url = await start(one('--record').replace('http://localhost:4020', await sandbox()), tag);
    const response = await fetch(`${url}/v1/6e9dfd51d1124e8d8498dce894923a0d/vpc-endpoint-services`, {
      method: 'POST',
      headers: { 'X-Auth-Token': 'any-token', 'Content-Type': 'application/json' },
      body: '{"port_id":"not-a-uuid"}',
    });
    expect(response.status).toBe(400);
    await expect
      .poll(() => readFile(join(folder.path, 'traffic.jsonl'), 'utf8').catch(() => ''))
      .toContain('not-a-uuid');
    const checked = await sh(one('--traffic'), tag);
    expect(checked.code).toBe(1);
    expect(await readFile(join(folder.path, 'traffic.html'), 'utf8')).toContain('<!doctype html>');
    await writeFile(join(folder.path, 'traffic.jsonl'), '');
  });
});

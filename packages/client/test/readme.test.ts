import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectId, service, token } from './samples.ts';
import { answerJson, startServer } from './start-server.ts';

const readme = new URL('../README.md', import.meta.url);
const example = new URL('../examples/create-and-modify.ts', import.meta.url);

/** Runs the example against the package as it is built. */
function runExample(env: Record<string, string>) {
  return promisify(execFile)(process.execPath, [fileURLToPath(example)], { env, timeout: 30_000 });
}

test('the example in the README is the one that runs', async () => {
  const blocks = [...(await readFile(readme, 'utf8')).matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, code]) => code,
  );

  expect(blocks[0]).toBe(await readFile(example, 'utf8'));
});

test('the example creates, reads and modifies', async () => {
  const { url, requests } = await startServer((response, { method }) => {
    const status = method === 'POST' ? 'creating' : 'available';
    response.end(JSON.stringify({ ...service, status }));
  });

  const { stdout, stderr } = await runExample({
    VPCEP_URL: url,
    VPCEP_PROJECT_ID: projectId,
    VPCEP_TOKEN: token,
  });

  expect(stdout).toBe(`created ${service.id}, status creating\nnow available\napproval off\n`);
  expect(stderr).toBe('');
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'PUT']);
  expect(requests.map(({ headers }) => headers['x-auth-token'])).toEqual([token, token, token]);
});

test('the example tells its own error from others', async () => {
  const { url } = await startServer(answerJson(400, { error_code: 'EndPoint.3044', error_msg: 'Conflict.' }));

  const { stderr } = await runExample({ VPCEP_URL: url });

  expect(stderr).toBe('Another service on this backend already holds the port.\n');
});

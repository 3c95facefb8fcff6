import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { root, runScript } from './script.ts';

const run = promisify(execFile);

test.each(['0', '65536', 'docs', ''])('DOCS_PORT=%j is refused', async (port) => {
  const { printed, exited } = runScript('start', [], { DOCS_PORT: port });
  expect(await exited).toBe(2);
  expect(printed.err).toBe(
    `DOCS_PORT is "${port}", which is not a port. Use a whole number from 1 to 65535.\n`,
  );
});

test('a port in use is named before anything is built, with the way out', async () => {
  const port = await freePort();
  const blocker = createServer().listen(port, '127.0.0.1');
  await once(blocker, 'listening');
  try {
    const { printed, exited } = runScript('start', [], {
      DOCS_PORT: `${await freePort()}`,
      MOCK_PORT: `${port}`,
    });
    expect(await exited).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.err).toMatch(`Port ${port} for mock is in use.`);
    expect(printed.err).toMatch(`MOCK_PORT=${port + 1} npm start`);
  } finally {
    blocker.close();
  }
});

test('serves docs, mock and sandbox, prints a curl line that works, and ends all', {
  timeout: 120_000,
}, async () => {
  const [docs, mock, sandbox] = [await freePort(), await freePort(), await freePort()];
  const ports = { DOCS_PORT: `${docs}`, MOCK_PORT: `${mock}`, SANDBOX_PORT: `${sandbox}` };
  const { child, printed, exited } = runScript('start', [], ports);
  try {
    await expect.poll(() => printed.out, { timeout: 100_000 }).toContain('Ctrl-C ends all three.');
    expect(printed.out).toContain(`http://localhost:${docs}`);
    expect(printed.out).toContain(`http://localhost:${mock}`);

    const page = await fetch(`http://localhost:${docs}/en/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html lang="en"');

    const [, name = '', value = '', url = ''] = /curl -H '([^:]+): ([^']+)' (\S+)/.exec(printed.out) ?? [];
    const answer = await fetch(url, { headers: { [name]: value } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: url.split('/').at(-1), status: 'available' });

    const missing = await fetch(url.replace(`:${mock}`, `:${sandbox}`), { headers: { [name]: value } });
    expect(missing.status, 'the sandbox starts empty').toBe(404);

    for (const readme of ['README.md', 'README.zh-CN.md']) {
      const [, example = ''] = /```ts\n(.*?)```/s.exec(await readFile(join(root, readme), 'utf8')) ?? [];
      const code = example.replace('http://localhost:4010', `http://localhost:${mock}`);
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
      expect(stdout, readme).toMatch(/^available \[/);
    }
  } finally {
    child.kill('SIGTERM');
  }
  expect(await exited).toBe(0);
  await expect(fetch(`http://localhost:${docs}`)).rejects.toThrow();
  await expect(fetch(`http://localhost:${mock}`)).rejects.toThrow();
  await expect(fetch(`http://localhost:${sandbox}`)).rejects.toThrow();
});

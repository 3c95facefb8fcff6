// `npm start` as a newcomer has it, with everything built.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import freePort from 'get-port';
import { expect, test } from 'vitest';
import { root, runScript } from '../script.ts';

const run = promisify(execFile);

test('serves docs, mock and sandbox, prints a curl line that works, and ends all', {
  timeout: 120_000,
}, async () => {
  const [docs, mock, sandbox] = [await freePort(), await freePort(), await freePort()];
  const ports = { DOCS_PORT: `${docs}`, MOCK_PORT: `${mock}`, SANDBOX_PORT: `${sandbox}` };
  const { child, printed, exited } = runScript('start', [], ports);
  try {
    await expect.poll(() => printed.out, { timeout: 100_000 }).toContain('Ctrl+C ends all three.');
    expect(printed.out).toContain(`http://localhost:${docs}`);
    expect(printed.out).toContain(`http://localhost:${mock}`);

    const page = await fetch(`http://localhost:${docs}/en/`);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('<html lang="en"');
    expect(text).toContain(`data-sandbox="http://localhost:${sandbox}"`);

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

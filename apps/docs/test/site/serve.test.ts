import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { languages } from '@vpcep/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDocs } from '../../serve.mjs';
import { stringsFor } from '../../src/strings-for.ts';

let docs: Awaited<ReturnType<typeof serveDocs>>;
beforeAll(async () => {
  docs = await serveDocs({ port: 0 });
});
afterAll(() => docs.close());

describe('serveDocs', () => {
  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/en/', 'text/html;charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/download/openapi.zh-CN.yaml', 'application/yaml;charset=utf-8'],
    ['/download/openapi.en.json', 'application/json'],
  ])('answers %s as %s', async (path, type) => {
    const answer = await fetch(docs.url + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  it.each([
    ['/en', '/en/'],
    ['/en/mock?from=search', '/en/mock/?from=search'],
    ['//elsewhere', '/elsewhere/'],
  ])('sends %s to %s', async (path, target) => {
    const answer = await fetch(docs.url + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, target]);
  });

  it.each(languages)('answers an unknown page in $name', async ({ tag }) => {
    const answer = await fetch(`${docs.url}/${tag.toLowerCase()}/reference/none/`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain(`<html lang="${tag}"`);
    expect(page).toContain(stringsFor(tag).notFound.text);
  });

  it('answers an unknown page outside any language in all of them', async () => {
    const answer = await fetch(`${docs.url}/none/`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    for (const { tag } of languages) expect(page).toContain(stringsFor(tag).notFound.home);
  });

  it('hands out nothing but the site', async () => {
    for (const path of ['/..%2fpackage.json', '/%2e%2e/package.json', '/.prerender/']) {
      expect((await fetch(docs.url + path)).status, path).toBe(404);
    }
  });

  it('answers GET and HEAD only', async () => {
    expect((await fetch(`${docs.url}/en/`, { method: 'HEAD' })).status).toBe(200);
    const answer = await fetch(`${docs.url}/en/`, { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('says so when the port is in use', async () => {
    const port = Number(new URL(docs.url).port);
    await expect(serveDocs({ port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use: end what uses it, or choose another with --port.`,
    );
  });
});

describe('the command', () => {
  const command = fileURLToPath(new URL('../../serve.mjs', import.meta.url));

  it('prints its address and ends on SIGTERM', async () => {
    const child = spawn(process.execPath, [command, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(child.stdout, 'data');
    expect((await fetch(String(line).trim())).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([['--port', '65536'], ['--port', 'x'], ['--nope']])(
    'refuses %s %s with exit code 2',
    async (...args) => {
      const child = spawn(process.execPath, [command, ...args.filter(Boolean)], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (data) => {
        said += data;
      });
      const [code] = await once(child, 'close');
      expect(code).toBe(2);
      expect(said.trim().split('\n')).toHaveLength(1);
    },
  );
});

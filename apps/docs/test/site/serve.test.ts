import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '@vpcep/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDocs } from '../../serve.mjs';
import { withPorts } from '../../served-addresses.mjs';
import { textsFor } from '../../src/catalogue/texts.ts';
import { site } from '../pages.ts';

let docs: Awaited<ReturnType<typeof serveDocs>>;
beforeAll(async () => {
  docs = await serveDocs({ port: 0 });
});
afterAll(() => docs.close());

/** Asks for a path exactly as it is written: `fetch` would tidy it up. */
function request(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(docs.url);
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    }).on('error', reject);
  });
}

describe('where docs, mock and sandbox have other ports', () => {
  const others = { mockPort: 40101, sandboxPort: 40201 };
  let own: typeof docs;
  beforeAll(async () => {
    own = await serveDocs({ port: 0, ...others });
  });
  afterAll(() => own.close());
  const texts = globSync('**/*.{html,md,txt,json,yaml}', { cwd: site })
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .filter((file) => !file.endsWith('search.json'));

  it('names them in every page and download, as a reader sees and copies it', async () => {
    const port = new URL(own.url).port;
    const named = new Set<string>();
    for (const file of texts) {
      const text = await (await fetch(`${own.url}/${file}`)).text();
      const plain = text.replaceAll(/<[^>]*>/g, '');
      for (const seen of [text, plain]) {
        expect(seen, file).not.toMatch(/http:\/\/localhost:(4400|4010|4020)\b|http:\/\/127\.0\.0\.1:4010\b/);
        for (const [found] of seen.matchAll(/http:\/\/[\d.a-z]+:\d+/g)) named.add(found);
      }
    }
    expect(named).toContain(`http://localhost:${port}`);
    expect(named).toContain('http://localhost:40101');
    expect(named).toContain('http://127.0.0.1:40101');
    expect(named).toContain('http://localhost:40201');
  });

  it('changes nothing else: a page has its type, its policy and a tag to ask again with', async () => {
    for (const path of ['/en/getting-started/', '/en/getting-started.md', '/download/vpcep-api.en.html']) {
      const [usual, other] = [await fetch(docs.url + path), await fetch(own.url + path)];
      for (const name of ['content-security-policy', 'cache-control', 'x-content-type-options'])
        expect(other.headers.get(name), `${path} ${name}`).toBe(usual.headers.get(name));
      expect(other.headers.get('content-type')).toMatch(/^text\/(html|markdown); charset=utf-8$/);
      const tag = other.headers.get('etag') ?? '';
      const again = await fetch(own.url + path, { headers: { 'If-None-Match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const head = await fetch(own.url + path, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
    }
  });

  it('leaves every text as it is where the ports are the usual ones', () => {
    const usual = { docs: 4400, mock: 4010, sandbox: 4020 };
    const text = 'http://localhost:4400/, http://localhost:44001, http://localhost:4020';
    expect(withPorts(text, usual)).toBe(text);
    expect(withPorts(text, {})).toBe(text);
    expect(withPorts(text, { docs: 4020, sandbox: 4400 })).toBe(
      'http://localhost:4020/, http://localhost:44001, http://localhost:4400',
    );
  });
});

describe('serveDocs', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/en/', 'text/html; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/download/openapi.zh-CN.yaml', 'application/yaml;charset=utf-8'],
    ['/download/openapi.en.json', 'application/json; charset=utf-8'],
  ])('answers %s as %s', async (path, type) => {
    const answer = await fetch(docs.url + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  it('sends what the search loads as the build has compressed it, to who takes that', async () => {
    const path = '/en/search.json';
    const ask = async (encoding: string, more = {}) => {
      const { status, headers, body } = await request(path, { 'Accept-Encoding': encoding, ...more });
      return [status, headers['content-encoding'], headers['content-type'], headers.vary, body.length];
    };
    const type = 'application/json; charset=utf-8';
    const { size } = statSync(`${site}en/search.json`);
    const { size: compressed } = statSync(`${site}en/search.json.br`);
    expect(await ask('gzip, br')).toEqual([200, 'br', type, 'Accept-Encoding', compressed]);
    expect(await ask('br;q=0.5')).toEqual([200, 'br', type, 'Accept-Encoding', compressed]);
    expect((await ask('gzip, br;q=0'))[1]).toBe('gzip');
    expect(await ask('identity')).toEqual([200, undefined, type, 'Accept-Encoding', size]);
    expect(await ask('br', { Range: 'bytes=0-9' })).toEqual([206, undefined, type, undefined, 10]);
    expect(await (await fetch(docs.url + path)).json()).toEqual(
      JSON.parse(readFileSync(`${site}en/search.json`, 'utf8')),
    );
  });

  it.each([
    ['/en', '/en/'],
    ['/en/mock?from=search', '/en/mock/?from=search'],
    ['//elsewhere', '/elsewhere/'],
    ['/\\', '/'],
    ['/\\elsewhere', '/elsewhere/'],
    ['/\\/elsewhere', '/elsewhere/'],
    ['/en\\x', '/en%5Cx/'],
  ])('sends %s to %s', async (path, target) => {
    const { status, headers } = await request(path);
    expect([status, headers.location]).toEqual([301, target]);
  });

  it.each(languages)('answers an unknown page in $name', async ({ tag }) => {
    const answer = await fetch(`${docs.url}/${tag.toLowerCase()}/reference/none/`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain(`<html lang="${tag}"`);
    expect(page).toContain(textsFor(tag)('notFound.text'));
  });

  it('answers an unknown page outside any language in all of them', async () => {
    const answer = await fetch(`${docs.url}/none/`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    for (const { tag } of languages) expect(page).toContain(textsFor(tag)('notFound.home'));
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

  it.each([
    ['bytes=0-3', 206, 'bytes 0-3/'],
    ['bytes=-4', 206, 'bytes '],
    ['bytes=999999999-', 416, 'bytes */'],
    ['bytes=5-2', 416, 'bytes */'],
    ['bytes=x', 200, undefined],
    ['lines=1-2', 200, undefined],
  ])('gives what Range: %s asks for: %i', async (range, status, given) => {
    const answer = await request('/en/', { range, 'accept-encoding': 'gzip' });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']?.slice(0, given?.length)).toBe(given);
    if (status === 206) expect(answer.body).toHaveLength(4);
    expect((await request('/en/')).status).toBe(200);
  });

  it('compresses pages, and sends each as it is to who cannot read that', async () => {
    const plain = await request('/en/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const small = await request('/en/', { 'accept-encoding': 'gzip' });
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(small.body.length).toBeLessThan(plain.body.length / 3);
  });

  it('lets files with a hash in their name be kept, and asks again for all others', async () => {
    const page = await request('/en/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await request('/en/', { 'if-none-match': String(page.headers.etag) });
    expect(again.status).toBe(304);
    const [, hashed = ''] = /href="([^"]+\.css)"/.exec(page.body) ?? [];
    expect((await request(hashed)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('tells browsers what the site may do, on every response', async () => {
    for (const path of ['/en/', '/favicon.svg', '/none/', '/%', '/en']) {
      expect((await request(path)).headers, path).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; script-src 'self'; style-src 'self';/,
        ),
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each(['/%', '/%00', '/%ff%fe', '/en/%2500'])('rejects the path %s and goes on', async (path) => {
    expect([301, 400, 404]).toContain((await request(path)).status);
    expect((await request('/en/')).status).toBe(200);
  });

  it('follows no symbolic link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docs-links-'));
    writeFileSync(join(folder, 'index.html'), 'home');
    writeFileSync(join(folder, '404.html'), 'none');
    symlinkSync(fileURLToPath(new URL('../../package.json', import.meta.url)), join(folder, 'secret.json'));
    symlinkSync(fileURLToPath(new URL('../../', import.meta.url)), join(folder, 'up'), 'junction');
    const linked = await serveDocs({ port: 0, folder });
    try {
      expect(await (await fetch(`${linked.url}/`)).text()).toBe('home');
      expect((await fetch(`${linked.url}/secret.json`)).status).toBe(404);
      expect((await fetch(`${linked.url}/up/package.json`)).status).toBe(404);
    } finally {
      await linked.close();
    }
  });

  it('goes on while the site is built anew, and its files are gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docs-gone-'));
    writeFileSync(join(folder, 'index.html'), 'home');
    const emptied = await serveDocs({ port: 0, folder });
    try {
      rmSync(join(folder, 'index.html'));
      expect((await fetch(`${emptied.url}/`)).status).toBe(404);
      rmSync(folder, { recursive: true });
      expect((await fetch(`${emptied.url}/en/`)).status).toBe(404);
      mkdirSync(folder);
      writeFileSync(join(folder, 'index.html'), 'home again');
      expect(await (await fetch(`${emptied.url}/`)).text()).toBe('home again');
    } finally {
      await emptied.close();
    }
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

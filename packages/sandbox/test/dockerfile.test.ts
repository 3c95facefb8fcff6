import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { api } from './support/api.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dockerfile = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8');
const instructions = (name: string) =>
  [...dockerfile.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, rest]) => rest ?? '');

test('the image has the Node and pnpm that the repository pins', () => {
  const { packageManager, devEngines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(instructions('FROM')).toEqual([
    `node:${devEngines.runtime.version}-alpine AS build`,
    `node:${devEngines.runtime.version}-alpine`,
  ]);
  expect(instructions('RUN')[0]).toBe(`npm install --global ${packageManager}`);
});

test('it does not run as root, and copies nothing that was built outside', () => {
  expect(instructions('USER')).toEqual(['node']);
  const ignored = readFileSync(new URL('../Dockerfile.dockerignore', import.meta.url), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['**/dist', '**/node_modules', '**/*.gen.*', '.git']));
});

test('what is deployed runs as the image does, and is healthy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-image-'));
  const app = join(folder, 'app');
  const deploy = instructions('RUN').find((line) => line.includes(' deploy ')) ?? '';
  const [program = '', ...args] = deploy.replace(/\/out$/, app).split(' ');
  execFileSync(program, args, { cwd: root, stdio: 'ignore' });
  expect(existsSync(join(app, 'node_modules/vitest'))).toBe(false);

  const [node = '', ...entry] = JSON.parse(instructions('ENTRYPOINT')[0] ?? '[]') as string[];
  expect(node).toBe('node');
  const started = entry.map((argument) => argument.replace('/app', app).replace('4021', '0'));
  const child = spawn(process.execPath, [...started, '--port', '0', '--log', 'pretty'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const output = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += chunk;
        if (text.includes('curl')) resolve(text);
      });
      child.once('exit', () => reject(new Error(`It did not start: ${text}`)));
    });
    const [url = '', control = ''] = output.match(/http:\/\/127\.0\.0\.1:\d+(?=\n)/g) ?? [];
    expect((await api(url).create()).status).toBe(200);
    const health = (/CMD (\[.*\])$/.exec(instructions('HEALTHCHECK')[0] ?? '') ?? [])[1] ?? '[]';
    const [, ...check] = (JSON.parse(health) as string[]).map((part) =>
      part.replace('http://127.0.0.1:4021', control),
    );
    execFileSync(process.execPath, check);
    expect(() =>
      execFileSync(
        process.execPath,
        check.map((part) => part.replace('/health', '/ill')),
        { stdio: 'ignore' },
      ),
    ).toThrow();
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fits, readPins, toolchainPackages } from '../toolchain.mjs';
import integrity from '../toolchain-integrity.json' with { type: 'json' };
import { makeSmallClone, type SmallClone } from './small-clone.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each([
  ['24.21.0', '24.21.0', true],
  ['24.21.3', '24.21.0', true],
  ['24.22.0', '24.21.9', true],
  ['24.20.9', '24.21.0', false],
  ['20.20.2', '24.21.0', false],
  ['26.10.0', '24.21.0', false],
  [undefined, '24.21.0', false],
])('%s for a pin of %s: %s', (own, pinned, expected) => {
  expect(fits(own, pinned)).toBe(expected);
});

test('the pins are exact versions', () => {
  const exact = /^\d+\.\d+\.\d+$/;
  expect(readPins()).toEqual({ node: expect.stringMatching(exact), pnpm: expect.stringMatching(exact) });
});

test('these tests run on the pinned Node', () => {
  expect(fits(process.versions.node, readPins().node)).toBe(true);
});

test.each([
  ['linux', 'x64'],
  ['linux', 'arm64'],
])('the hashes of the pinned Node and pnpm for %s %s are recorded', (platform, arch) => {
  const packages = Object.entries(toolchainPackages(platform, arch)).map(
    ([name, version]) => `${name}@${version}`,
  );
  expect(packages).toHaveLength(3);
  for (const each of packages) expect(integrity).toHaveProperty([each], expect.stringMatching(/^sha512-/));
});

describe('a command of a package, from the root of the clone', () => {
  let clone: SmallClone;
  beforeEach(async () => {
    clone = await makeSmallClone();
  });
  afterEach(() => clone.remove());
  const run = async () => {
    const file = 'packages/mock/bin/vpcep-mock.mjs';
    const { child, printed } = clone.start('node', [
      'scripts/command.mjs',
      file,
      '--port',
      clone.ports.MOCK_PORT,
    ]);
    return { child, printed, status: () => once(child, 'exit').then(([status]) => status) };
  };
  const pin = (version: string) => {
    const manifest = JSON.parse(readFileSync(join(clone.folder, 'package.json'), 'utf8'));
    manifest.devEngines.runtime.version = version;
    writeFileSync(join(clone.folder, 'package.json'), JSON.stringify(manifest));
  };

  test('says what to do first when the package is not built', async () => {
    const { printed, status } = await run();
    expect(await status()).toBe(2);
    expect(printed.all).toBe(
      'packages/mock/bin/vpcep-mock.mjs is not built yet. Build it first: npm run build\n',
    );
  });

  test('says what to do first when the Node is too old and the pinned one is not there', async () => {
    mkdirSync(join(clone.folder, 'packages/mock/dist'));
    pin('99.0.0');
    const { printed, status } = await run();
    expect(await status()).toBe(2);
    expect(printed.all).toBe('This needs Node 99.0.0. Fetch it first: npm run build\n');
  });

  test('runs on the pinned Node when the one that started it is too old, and ends with it', async () => {
    mkdirSync(join(clone.folder, 'packages/mock/dist'));
    pin('99.0.0');
    const bin = join(clone.folder, '.toolchain/node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    const pinned = `#!/bin/sh\n[ "$1" = --version ] && echo v99.0.0 && exit\necho pinned\nexec "${process.execPath}" "$@"\n`;
    writeFileSync(join(bin, 'node'), pinned, { mode: 0o755 });
    const { child, printed } = await run();
    await vi.waitFor(async () => {
      expect((await fetch(`http://127.0.0.1:${clone.ports.MOCK_PORT}`)).ok).toBe(true);
    });
    expect(printed.all).toBe('pinned\n');
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(clone.processes()).toEqual([]));
  });
});

test('what a registry sends instead of the pinned versions is not unpacked', async () => {
  const clone = await makeSmallClone();
  const registry = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    if (name.endsWith('.tgz')) return response.end('something else');
    const version = (toolchainPackages() as Record<string, string>)[name] ?? '';
    const tarball = `http://${request.headers.host}/${encodeURIComponent(name)}.tgz`;
    const hash = (integrity as Record<string, string>)[`${name}@${version}`];
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({
        name,
        versions: { [version]: { name, version, dist: { tarball, integrity: hash } } },
      }),
    );
  });
  await once(registry.listen(0, '127.0.0.1'), 'listening');
  try {
    // A pnpm that does not fit.
    const bin = join(clone.folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'pnpm'), '#!/bin/sh\necho 1.0.0\n');
    chmodSync(join(bin, 'pnpm'), 0o755);
    const { child, printed } = clone.start('node', ['scripts/run.mjs', 'build'], {
      PATH: `${bin}:${process.env.PATH}`,
      npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
      npm_config_fetch_retries: '0',
      npm_config_cache: join(clone.folder, 'cache'),
    });
    expect((await once(child, 'exit'))[0], printed.all).toBe(2);
    expect(printed.all).toContain('code EINTEGRITY');
    expect(printed.all).toContain('EINTEGRITY means that the registry sent something else than what');
    expect(existsSync(join(clone.folder, '.toolchain/node_modules'))).toBe(false);
  } finally {
    registry.close();
    clone.remove();
  }
});

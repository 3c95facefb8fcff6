import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fits, readPins, toolchainPackages } from '../toolchain.mjs';
import integrity from '../toolchain-integrity.json' with { type: 'json' };
import { makeSmallClone } from './small-clone.ts';

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

import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const cwd = fileURLToPath(new URL('..', import.meta.url));

async function read(pattern: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const name of glob(pattern, { cwd })) files.set(name, await readFile(`${cwd}/${name}`, 'utf8'));
  return files;
}

test('nothing exported names the engine', async () => {
  const declarations = await read('dist/**/*.d.ts');

  expect([...declarations.keys()]).toContain('dist/index.d.ts');
  for (const [name, text] of declarations) expect(text, name).not.toContain('openapi-fetch');
});

test('nothing is imported from outside, no Node built-in either', async () => {
  const imported = new Set<string>();
  for (const text of (await read('dist/**/*.js')).values()) {
    for (const [, specifier] of text.matchAll(/(?:from|import\()\s*['"]([^.'"][^'"]*)['"]/g)) {
      imported.add(String(specifier));
    }
  }

  expect([...imported]).toEqual([]);
});

test('every entry runs where nothing else is installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(`${cwd}/dist`, folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');

  for (const entry of ['index.js', 'messages.js', 'validate.js', 'languages/zh-CN/index.js']) {
    expect(Object.keys(await import(join(folder, entry)))).not.toEqual([]);
  }
});

test('nothing else is installed along, and what is bundled has its licence in the package', async () => {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    await readFile(`${cwd}/package.json`, 'utf8'),
  );
  const licenses = await readFile(`${cwd}/dist/third-party-licenses.txt`, 'utf8');

  expect({ ...dependencies, ...peerDependencies }).toEqual({});
  expect(licenses).toMatch(/^openapi-fetch 0\.17\.0\n\nMIT License\n/);
  expect(licenses).toMatch(/^ajv 8\.20\.0\n/m);
});

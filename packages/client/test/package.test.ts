import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

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

test('nothing but the engine is imported, no Node built-in either', async () => {
  const imported = new Set<string>();
  for (const text of (await read('dist/**/*.js')).values()) {
    for (const [, specifier] of text.matchAll(/(?:from|import\()\s*['"]([^.'"][^'"]*)['"]/g)) {
      imported.add(String(specifier));
    }
  }

  expect([...imported]).toEqual(['openapi-fetch']);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the editor knows the schema of every companion file of the contract', () => {
  const settings = JSON.parse(readFileSync(`${root}.vscode/settings.json`, 'utf8'));
  const companions = readdirSync(`${root}spec/schemas`)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [`spec/schemas/${name}`, `spec/${name.replace('.schema.json', '.yaml')}`]);
  expect(companions.length).toBeGreaterThan(0);
  expect(settings['yaml.schemas']).toEqual(Object.fromEntries(companions));
  for (const [, file] of companions) expect(existsSync(`${root}${file}`), file).toBe(true);
});

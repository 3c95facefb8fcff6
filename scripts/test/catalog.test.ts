import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './script.ts';

const folders = ['.', ...['packages', 'apps'].flatMap((parent) => children(parent))];
const uses = folders.flatMap((folder) => {
  const { dependencies, devDependencies } = JSON.parse(read(join(folder, 'package.json')));
  return Object.entries<string>({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
    name,
    version,
  }));
});
const external = uses.filter(({ version }) => !version.startsWith('workspace:'));
const { catalog } = parse(read('pnpm-workspace.yaml')) as { catalog: Record<string, string> };

test('the catalog has what more than one package uses, and nothing else', () => {
  const names = [...new Set(external.map(({ name }) => name))];
  const shared = names.filter((name) => external.filter((use) => use.name === name).length > 1);
  expect(Object.keys(catalog).sort()).toEqual(shared.sort());
  const own = external.filter(({ name, version }) => name in catalog && !version.startsWith('catalog:'));
  expect(own).toEqual([]);
});

test('every other version is exact', () => {
  const ranges = external.filter(
    ({ version }) => !/^(catalog:\w*|(npm:[\w@/-]+@)?\d+\.\d+\.\d+)$/.test(version),
  );
  expect(ranges).toEqual([]);
});

function children(parent: string): string[] {
  return readdirSync(join(root, parent)).map((name) => join(parent, name));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

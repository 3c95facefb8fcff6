import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { dependencies, faults, harmlessModules } from '../../src/index.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where the code that is shipped stands, of everything that is tested. */
const folders = ['server', 'mock', 'sandbox', 'client'].map((name) => join(root, 'packages', name, 'src'));
const docsServer = join(root, 'apps/docs');
const scripts = join(root, 'scripts');

/** Globals that reach outside the process. */
const globals = Object.keys(dependencies).filter((name) => /^(fetch|Date\.now|process\.\w+)$/.test(name));

/** What a file reaches outside its package: the modules it imports for more than types, and globals. */
function reachedBy(file: string): string[] {
  // Doc comments name types of modules, too.
  const text = readFileSync(file, 'utf8').replace(/\/\*\*.*?\*\//gs, '');
  const imported = [
    ...text.matchAll(/^\s*(?:import|export)(?!\s+type\b)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g),
  ].map(([, name = '']) => moduleOf(name));
  const used = globals.filter((name) => new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}\\b`).test(text));
  return [...imported.filter((name) => name !== undefined), ...used];
}

/** The module that an import names; undefined for files, and for packages of this repository. */
function moduleOf(name: string): string | undefined {
  if (/^(\.|@vpcep\/)/.test(name)) return undefined;
  if (isBuiltin(name)) return `node:${name.replace(/^node:/, '')}`;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function filesIn(folder: string, deep: boolean): string[] {
  return readdirSync(folder, { recursive: deep, encoding: 'utf8' })
    .filter((name) => (deep ? /\.ts$/ : /(?<!config)\.mjs$/).test(name))
    .map((name) => join(folder, name));
}

function findUnknown(files: readonly string[]): string[] {
  const reached = files.flatMap((file) => reachedBy(file).map((name) => ({ file, name })));
  return reached
    .filter(({ name }) => !Object.hasOwn(dependencies, name) && !harmlessModules.has(name))
    .map(({ file, name }) => `${name} (${file.slice(root.length)})`);
}

const files = [
  ...folders.flatMap((folder) => filesIn(folder, true)),
  ...filesIn(docsServer, false),
  // The browser is for tests.
  ...filesIn(scripts, false).filter((file) => !file.endsWith('browser.mjs')),
];

test('everything that the programs depend on has faults in the table', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(
    findUnknown(files),
    'Add what fails there to dependencies.ts, with its faults in faults.ts, or to harmlessModules.',
  ).toEqual([]);
});

test('every fault belongs to a dependency', () => {
  const listed = new Set(Object.values(dependencies).flat());
  expect(Object.keys(faults).filter((name) => !listed.has(name as keyof typeof faults))).toEqual([]);
});

test.each([
  ["import { connect } from 'node:tls';", 'node:tls'],
  ["import { exec } from 'child_process';", 'node:child_process'],
  ["import {\n  Client,\n  type Config,\n} from 'pg';", 'pg'],
  ["const { createClient } = await import('@redis/client');", '@redis/client'],
  ["import 'node:dgram';", 'node:dgram'],
  ["export { connect } from 'node:http2';", 'node:http2'],
])('%s is found', (line, name) => {
  expect(reachedBy(fileOf(line))).toEqual([name]);
});

test.each(["import type { Server } from 'node:tls';", "/** @type {import('node:tls').Server} */"])(
  '%s reaches nothing',
  (line) => {
    expect(reachedBy(fileOf(line))).toEqual([]);
  },
);

test('a dependency without faults is named, with its file', () => {
  const file = fileOf("import { connect } from 'node:tls';\nimport { readFileSync } from 'node:fs';");
  expect(findUnknown([file])).toEqual([`node:tls (${file.slice(root.length)})`]);
});

/** A file of a program, as somebody may write it. */
function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vpcep-dependencies-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'new.ts');
  writeFileSync(file, `${text}\n`);
  return file;
}

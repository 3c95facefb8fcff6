import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyForReading, type RepositoryCopy } from '../../copies/copy-repository.ts';
import { root } from '../script.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let copy: RepositoryCopy;
const git = (...args: string[]) =>
  copy.run('git', '-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args);

beforeAll(() => {
  copy = copyForReading();
  git('init');
  git('add', '.');
  git('commit', '--quiet', '--message=All');
});
afterAll(() => copy.remove());

test('a clone by Git for Windows has the same bytes, and passes the checks that read them', () => {
  // What Git for Windows sets: every text file would get CRLF.
  git('clone', '--quiet', '--config', 'core.autocrlf=true', '.', 'clone');
  const changed = git('-C', 'clone', 'ls-files', '--eol')
    .split('\n')
    .filter((line) => /\bw\/(crlf|mixed)/.test(line));
  expect(changed).toEqual([]);
  symlinkSync(join(root, 'node_modules'), join(copy.folder, 'clone/node_modules'));
  copy.run('sh', '-c', 'cd clone && node_modules/.bin/biome check .');
});

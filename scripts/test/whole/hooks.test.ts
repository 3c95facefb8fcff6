import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyRepository, type RepositoryCopy } from '../../copies/copy-repository.ts';

// An installation, a build and three commits, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let copy: RepositoryCopy;
const path = (name: string) => join(copy.folder, name);
const commit = () =>
  copy.run('git', '-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--message=Change');

beforeAll(() => {
  copy = copyRepository();
  copy.run('git', 'init');
  copy.run('pnpm', 'turbo', 'run', 'build', '--filter=@vpcep/contract-lint');
});
afterAll(() => copy.remove());

// The one generated file that is committed.
test.each([
  ['as it is', (lock: string) => lock],
  ['changed by hand', (lock: string) => lock.replace('"#/info/title"', '"#/info/heading"')],
])('pnpm lint --fix makes of the lock, %s, what is committed', (_, edit) => {
  const committed = readFileSync(path('spec/i18n.lock.json'), 'utf8');
  writeFileSync(path('spec/i18n.lock.json'), edit(committed));
  copy.run('node', 'packages/contract-lint/src/commands/main.ts', '--fix');
  expect(readFileSync(path('spec/i18n.lock.json'), 'utf8')).toBe(committed);
});

test('an installation installs no hooks, in git or out of it', () => {
  copy.run('pnpm', 'install', '--offline', '--frozen-lockfile');
  expect(existsSync(path('.git/hooks/pre-commit'))).toBe(false);
});

test('formats what is staged, and only that', () => {
  copy.run('pnpm', 'lefthook', 'install');
  writeFileSync(path('scripts/staged.mjs'), 'export   const a = "x"\n');
  writeFileSync(path('scripts/other.mjs'), 'export   const b = "x"\n');
  copy.run('git', 'add', 'scripts/staged.mjs');
  commit();
  expect(copy.run('git', 'show', 'HEAD:scripts/staged.mjs')).toBe("export const a = 'x';\n");
  expect(readFileSync(path('scripts/other.mjs'), 'utf8')).toBe('export   const b = "x"\n');
});

test('refuses a contract that breaks its rules, and says which', () => {
  const contract = readFileSync(path('spec/openapi.yaml'), 'utf8');
  writeFileSync(path('spec/openapi.yaml'), contract.replace('          summary: 创建终端节点服务\n', ''));
  copy.run('git', 'add', 'spec');
  expect(commit).toThrow('No 简体中文 text for `summary`: add it as `x-i18n.zh-CN.summary`.');
  writeFileSync(path('spec/openapi.yaml'), contract);
  copy.run('git', 'add', 'spec');
  expect(commit()).toContain('create mode 100644 spec/openapi.yaml');
});

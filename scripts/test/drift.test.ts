import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyRepository, type RepositoryCopy } from './copy-repository.ts';

// An installation, a build and some runs, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let copy: RepositoryCopy;
const drift = () => copy.run(process.execPath, 'scripts/drift.mjs');

beforeAll(() => {
  copy = copyRepository();
  copy.run('git', 'init');
  copy.run('git', 'add', '.');
  copy.run('pnpm', '--filter', '@vpcep/contract-lint', 'build');
});
afterAll(() => copy.remove());

test('finds nothing in what is committed', () => {
  expect(drift()).toBe('No drift: 1 generated file is committed, and it is as it would be made now.\n');
});

test('finds a generated file that was changed by hand, and names the command that mends it', () => {
  const lock = join(copy.folder, 'spec/i18n.lock.json');
  const text = readFileSync(lock, 'utf8');
  writeFileSync(lock, text.replace('"#/info/title"', '"#/info/heading"'));
  expect(drift).toThrow('spec/i18n.lock.json is not as it would be made now. Mend it: pnpm lint --fix\n');
  copy.run('pnpm', 'lint', '--fix');
  expect(readFileSync(lock, 'utf8')).toBe(text);
  expect(drift()).toMatch(/^No drift/);
});

test('finds a generated file that should not be committed', () => {
  writeFileSync(join(copy.folder, 'packages/client/src/extra.gen.ts'), '');
  copy.run('git', 'add', '--force', 'packages/client/src/extra.gen.ts');
  expect(drift).toThrow(
    'packages/client/src/extra.gen.ts is generated and must not be committed. Mend it: git rm --cached packages/client/src/extra.gen.ts\n',
  );
});

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from './script.ts';

test('no generated file is committed', () => {
  const ignored = ['ls-files', '--cached', '--ignored', '--exclude-standard'];
  expect(execFileSync('git', ignored, { cwd: root, encoding: 'utf8' })).toBe('');
});

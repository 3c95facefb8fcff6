import { expect, test } from 'vitest';
import { compareVersions, nextVersion } from '../src/version.ts';

test.each([
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
  ['0.2.3', 'major', '0.3.0'],
] as const)('after %s, a %s change needs %s', (base, step, next) => {
  expect(nextVersion(base, step)).toBe(next);
});

test('orders versions by their numbers', () => {
  expect(['1.10.0', '1.2.10', '1.2.9', '2.0.0'].sort(compareVersions)).toEqual([
    '1.2.9',
    '1.2.10',
    '1.10.0',
    '2.0.0',
  ]);
});

test('rejects what is not a version', () => {
  expect(() => nextVersion('v1', 'patch')).toThrow(
    '"v1" is not a version. Use three numbers with dots, such as 1.2.3.',
  );
});

import { expect, test } from 'vitest';
import { fits, readPins } from '../toolchain.mjs';

test.each([
  ['24.21.0', '24.21.0', true],
  ['24.21.3', '24.21.0', true],
  ['24.22.0', '24.21.9', true],
  ['24.20.9', '24.21.0', false],
  ['20.20.2', '24.21.0', false],
  ['26.10.0', '24.21.0', false],
  [undefined, '24.21.0', false],
])('%s for a pin of %s: %s', (own, pinned, expected) => {
  expect(fits(own, pinned)).toBe(expected);
});

test('the pins are exact versions', () => {
  const exact = /^\d+\.\d+\.\d+$/;
  expect(readPins()).toEqual({ node: expect.stringMatching(exact), pnpm: expect.stringMatching(exact) });
});

test('these tests run on the pinned Node', () => {
  expect(fits(process.versions.node, readPins().node)).toBe(true);
});

/** What `npm test` runs that counts as one check each. */
export const checks = ['lint', 'lint:code', 'lint:imports', 'lint:copies', 'types', 'diff'];

/** What `npm test` runs that counts as its tests, and the file in `reports/` of the package that has their numbers. */
export const suites = {
  test: 'vitest.json',
  'test:servers': 'servers.json',
  'test:scripts': 'vitest.json',
  'test:whole': 'whole.json',
  'test:browser': 'browser.json',
  'test:browser:servers': 'browser-servers.json',
};

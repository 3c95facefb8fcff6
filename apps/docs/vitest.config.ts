import { defineConfig } from 'vitest/config';

const inBrowser = {
  // Few browsers, with few pages each: the machine may be small.
  maxWorkers: 3,
  maxConcurrency: 3,
  testTimeout: 120_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'site', include: ['test/site/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'with-servers',
          include: ['test/with-servers/**/*.test.ts'],
          exclude: ['test/with-servers/browser/**'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...inBrowser } },
      {
        test: {
          name: 'browser-with-servers',
          include: ['test/with-servers/browser/**/*.test.ts'],
          ...inBrowser,
        },
      },
    ],
  },
});

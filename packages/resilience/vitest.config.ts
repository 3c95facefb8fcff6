import { defineConfig } from 'vitest/config';

const long = process.env.RESILIENCE_TESTS === 'long';

export default defineConfig({
  test: {
    testTimeout: long ? 3_600_000 : 90_000,
    hookTimeout: 60_000,
    // The soak takes everything at once.
    maxConcurrency: 6,
    // Few at a time: the tests start processes and use up what those may have.
    maxWorkers: long ? 1 : 2,
  },
});

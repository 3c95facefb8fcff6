import { defineConfig } from 'vitest/config';

const long = process.env.RESILIENCE_TESTS === 'long';

export default defineConfig({
  test: {
    testTimeout: long ? 3_600_000 : 300_000,
    hookTimeout: 60_000,
    // The soak takes everything at once.
    maxConcurrency: 6,
    // One file at a time: the tests start processes, use up what those may have, and hold them to times.
    maxWorkers: 1,
  },
});

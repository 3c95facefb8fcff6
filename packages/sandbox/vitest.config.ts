import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres-setup.ts'],
    testTimeout: process.env.SANDBOX_TESTS === 'long' ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // Two at a time: the tests start servers and other processes, and some measure time or memory.
    maxWorkers: 2,
  },
});

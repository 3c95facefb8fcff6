import { defineConfig } from 'vitest/config';

const long = process.env.SANDBOX_TESTS === 'long';

export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres-setup.ts'],
    testTimeout: long ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // Few at a time: the tests start servers and other processes, and some measure time or memory.
    maxWorkers: long ? 1 : 2,
    // Modules, and what has become fast of them, are shared by the files that one of them runs.
    isolate: false,
  },
});

import { defineConfig } from 'vitest/config';

/** `npm run test:long`: whole years and thousands of tasks, minutes by themselves. */
export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/**/*.long.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';

/**
 * `npm run test:long`: whole years, thousands of tasks, stories of many processes: minutes each.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts', 'test/setup/timeSkipping.ts'],
    include: ['test/**/*.long.test.ts'],
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';

/**
 * `npm run test:clock`: real processes under clocks that are set back and forward, minutes by
 * themselves.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/clock/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';
import { RUNNER } from './test/setup/runner.ts';

/**
 * `npm run test:clock`: real processes under clocks that are set back and forward, minutes by
 * themselves.
 */
export default defineConfig({
  test: {
    ...RUNNER,
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/clock/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';
import { RUNNER } from './test/setup/runner.ts';

/** `npm run test:pages`: the office's page as people use it, in Chromium. */
export default defineConfig({
  test: {
    ...RUNNER,
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/web/**/*.test.ts'],
    // Each has an office of its own, with an engine and a browser.
    maxWorkers: 3,
    isolate: false,
    // Lists follow what another process, or a whole plan, started within seconds.
    expect: { poll: { timeout: 15_000, interval: 250 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

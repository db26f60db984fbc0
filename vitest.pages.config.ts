import { defineConfig } from 'vitest/config';

/** `npm run test:pages`: the office's page as people use it, in Chromium. */
export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/web/**/*.test.ts'],
    // Each has an office of its own, with an engine and a browser.
    maxWorkers: 3,
    experimental: { fsModuleCache: true },
    isolate: false,
    env: { NO_COLOR: '1' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

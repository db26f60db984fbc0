import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/**/*.test.ts'],
    // Most tests wait for a server or a process: more of them than cores keep the machine busy.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

/** `npm run test:rehearsal`: years of whole plans, played by the workflows, minutes each. */
export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/rehearsal/**/*.test.ts'],
    maxWorkers: 2,
    hookTimeout: 120_000,
  },
});

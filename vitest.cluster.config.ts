import { defineConfig } from 'vitest/config';
import { RUNNER } from './test/setup/runner.ts';

/**
 * `npm run test:cluster`: the story and what only a cluster can show, on Temporal with PostgreSQL.
 */
export default defineConfig({
  test: {
    ...RUNNER,
    globalSetup: ['test/cluster/setup.ts'],
    include: ['test/cluster/**/*.test.ts', 'test/e2e/story.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

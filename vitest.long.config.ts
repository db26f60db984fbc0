import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/setup/longFirst.ts';
import { RUNNER } from './test/setup/runner.ts';

/** Whole years and random lives, played on the time-skipping server. */
const PLAYED = ['test/{rehearsal,story,workflows}/**/*.long.test.ts'];

const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

/**
 * `npm run test:long`: whole years, thousands of tasks, stories of many processes: minutes each.
 */
export default defineConfig({
  test: {
    ...RUNNER,
    // They wait for servers and other processes most of the time.
    maxWorkers: 6,
    isolate: false,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'played',
          globalSetup: ['test/setup/obtain.ts', 'test/setup/timeSkipping.ts'],
          include: PLAYED,
          // As in the engine project: workflow code runs in the test's own thread.
          env: { TEMPORAL_DEBUG: '1' },
          setupFiles: ['test/setup/bareWorkflows.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          globalSetup: ['test/setup/obtain.ts'],
          include: ['test/**/*.long.test.ts'],
          exclude: ['**/node_modules/**', ...PLAYED],
          ...patience,
        },
      },
    ],
  },
});

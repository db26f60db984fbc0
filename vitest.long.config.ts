import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/setup/longFirst.ts';

/**
 * `npm run test:long`: whole years, thousands of tasks, stories of many processes: minutes each.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts', 'test/setup/timeSkipping.ts'],
    include: ['test/**/*.long.test.ts'],
    // They wait for other processes most of the time; a thousand tasks want their processor.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    env: { NO_COLOR: '1' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

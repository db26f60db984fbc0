import { configDefaults, defineConfig } from 'vitest/config';
import { LongFirst } from './test/setup/longFirst.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/setup/obtain.ts'],
    include: ['test/**/*.test.ts'],
    // These need PostgreSQL and a build of minutes: npm run test:cluster.
    // Steered clocks want a machine to themselves: npm run test:clock. Whole years, thousands of
    // tasks, stories of many processes: npm run test:long.
    exclude: [
      ...configDefaults.exclude,
      'test/cluster/**',
      'test/clock/**',
      'test/**/*.long.test.ts',
    ],
    // Most tests wait for a server or a process: more of them than cores keep the machine busy.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/setup/longFirst.ts';
import { RUNNER } from './test/setup/runner.ts';

/** Pure rules: no server, no process, no build. */
const RULES = [
  'test/{agencies,bench,chaos,config,domain}/**',
  'test/client/{web,office/index,office/pages}/**',
  'test/reading/{answers,prose,table,tasks}/**',
];
/** Whole processes, or what runs from the build. */
const PROCESSES = ['test/{client,docs,e2e,reading,run}/**', 'test/worker/install/**'];

const tests = (folders: string[]): string[] => folders.map((folder) => `${folder}/*.test.ts`);
const NOT_HERE = [
  '**/node_modules/**',
  // These want a browser: npm run test:pages.
  'test/web/**',
  // These need PostgreSQL and a build of minutes: npm run test:cluster.
  'test/cluster/**',
  // Steered clocks want a machine to themselves: npm run test:clock.
  'test/clock/**',
  // Whole years, thousands of tasks, stories of many processes: npm run test:long.
  'test/**/*.long.test.ts',
];

export default defineConfig({
  test: {
    ...RUNNER,
    // Most tests wait for a server or a process: more of them than cores keep the machine busy.
    maxWorkers: 5,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: tests(RULES),
          exclude: NOT_HERE,
          // They leave nothing behind: modules are read once, not once a file.
          isolate: false,
          // They wait for nothing: more of them than cores would only read modules once more.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          isolate: false,
          // Workflow code runs in the test's own thread, as when a history is replayed: a thread
          // for each office would be half of what these tests cost. Processes have their threads.
          env: { TEMPORAL_DEBUG: '1' },
          setupFiles: ['test/setup/bareWorkflows.ts'],
          globalSetup: ['test/setup/obtain.ts', 'test/setup/timeSkipping.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [...NOT_HERE, ...RULES, ...PROCESSES],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          isolate: false,
          globalSetup: ['test/setup/obtain.ts'],
          include: tests(PROCESSES),
          exclude: [...NOT_HERE, ...RULES],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

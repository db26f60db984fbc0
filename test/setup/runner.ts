import type { ViteUserConfig } from 'vitest/config';

/**
 * What all test runs have in common.
 *
 * - New objects have room: tests make many that are soon left behind.
 * - What was made of a source is kept until the source changes.
 * - Where CI is set, the library for colours prints them into pipes as well.
 */
export const RUNNER = {
  execArgv: ['--max-semi-space-size=64'],
  experimental: { fsModuleCache: true },
  env: { NO_COLOR: '1' },
} satisfies NonNullable<ViteUserConfig['test']>;

import { execSync } from 'node:child_process';
import type { Text } from '../../domain/text/text.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { obtainTimeSkipping } from '../timeskipping/server.ts';

/**
 * Global setup: builds the product, whose command line and parsing thread run from the build, and
 * obtains both servers before the first test, so that no test's own time limit has to cover a build
 * of minutes. Where a server cannot be had, it says why and goes on: pure rules are tested without,
 * and a test that needs it fails with the same sentence.
 */
export default async function obtain(): Promise<void> {
  execSync('npm run build --silent', { stdio: 'inherit' });
  const progress = (said: Text) => console.log(said.en);
  const failed = (error: Error) => console.error(error.message);
  await Promise.all([
    obtainExecutable({ configured: null, progress }).catch(failed),
    obtainTimeSkipping(progress).catch(failed),
  ]);
}

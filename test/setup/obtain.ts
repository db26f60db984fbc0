import { execSync } from 'node:child_process';
import type { Text } from '../../domain/text/text.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';

/**
 * Global setup: builds the product, whose command line, parsing thread and workflow code run from
 * the build, and obtains the engine before the first test, so that no test's own time limit has to
 * cover a build of minutes. Where the engine cannot be had, it says why and goes on: a test that
 * needs it fails with the same sentence.
 */
export default async function obtain(): Promise<void> {
  execSync('npm run build --silent', { stdio: 'inherit' });
  const progress = (said: Text) => console.log(said.en);
  await obtainExecutable({ configured: null, progress }).catch((error: Error) =>
    console.error(error.message),
  );
}

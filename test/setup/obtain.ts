import { execSync } from 'node:child_process';
import type { Text } from '../../domain/text/text.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { userCacheDir } from '../../worker/engine/obtain/cache.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';

/**
 * Global setup: builds the product, whose command line and parsing thread run from the build, packs
 * its workflow code and obtains the engine before the first test, so that no test's own time limit
 * has to cover a build of minutes, and files that begin together do not pack the same. Where the
 * engine cannot be had, it says why and goes on: a test that needs it fails with the same sentence.
 */
export default async function obtain(): Promise<void> {
  execSync('npm run build --silent', { stdio: 'inherit' });
  await workflowBundle(userCacheDir());
  const progress = (said: Text) => console.log(said.en);
  await obtainExecutable({ configured: null, progress }).catch((error: Error) =>
    console.error(error.message),
  );
}

import { workflowBundle } from '../../worker/bundle.ts';
import { userCacheDir } from '../../worker/engine/obtain/cache.ts';

/**
 * The workflow bundle of these sources, where the product keeps its own: the setup's build packs it
 * before the first test.
 */
export const testBundle = (failureConverterPath?: string): Promise<string> =>
  workflowBundle(userCacheDir(), failureConverterPath);

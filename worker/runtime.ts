import { setFlagsFromString } from 'node:v8';
import type { MetricMeter } from '@temporalio/common';
import { Runtime } from '@temporalio/worker';
import type { Settings } from '../config/settings.ts';
import { DIGEST_LATENESS, LATENESS_BUCKETS } from '../workflows/contract/metrics.ts';
import { type Log, sdkLogger } from './log.ts';
import { bindable } from './metricsAddress.ts';

/**
 * A morning's herd replays ten thousand workflows; left alone, V8 lets what they leave behind grow
 * to twice what a small server has to spare before it looks. The heap may still grow as far as it
 * must.
 */
const HEAP_GROWS_BY = '--heap-growing-percent=50';

/**
 * Sets the SDK up once per process: its log into ours, its metrics and ours for Prometheus where
 * the settings say so. Throws a Refusal when nothing can listen there.
 */
export async function installRuntime(
  { metrics }: Pick<Settings, 'metrics'>,
  log: Log,
): Promise<void> {
  setFlagsFromString(HEAP_GROWS_BY);
  const bindAddress = metrics.address === null ? null : await bindable(metrics.address);
  Runtime.install({
    logger: sdkLogger(log),
    // Ctrl-C is the process's own matter: worker first, then the engine.
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(bindAddress
        ? { metrics: { prometheus: { bindAddress, histogramBucketOverrides } } }
        : {}),
    },
  });
}

const histogramBucketOverrides = { [DIGEST_LATENESS.name]: LATENESS_BUCKETS };

/**
 * Where this process's own metrics go; silent when the settings name no address. After
 * `installRuntime`.
 */
export const processMeter = (): MetricMeter => Runtime.instance().metricMeter;

import { Runtime } from '@temporalio/worker';
import type { Settings } from '../config/settings.ts';
import { type Log, sdkLogger } from './log.ts';

/** Sets the SDK up once per process: its log into ours, its metrics for Prometheus where the settings say so. */
export function installRuntime({ metrics }: Pick<Settings, 'metrics'>, log: Log): void {
  Runtime.install({
    logger: sdkLogger(log),
    // Ctrl-C is the process's own matter: worker first, then the engine.
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(metrics.address ? { metrics: { prometheus: { bindAddress: metrics.address } } } : {}),
    },
  });
}

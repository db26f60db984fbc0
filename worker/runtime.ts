import { isIP } from 'node:net';
import type { MetricMeter } from '@temporalio/common';
import { Runtime } from '@temporalio/worker';
import type { Settings } from '../config/settings.ts';
import { Refusal } from '../domain/text/refusal.ts';
import { text } from '../domain/text/text.ts';
import { DIGEST_LATENESS, LATENESS_BUCKETS } from '../workflows/contract/metrics.ts';
import { hostAndPort, requireFreePort } from './engine/port.ts';
import { type Log, sdkLogger } from './log.ts';

/**
 * Sets the SDK up once per process: its log into ours, its metrics and ours for Prometheus where the settings say so.
 * Throws a Refusal when nothing can listen there.
 */
export async function installRuntime({ metrics }: Pick<Settings, 'metrics'>, log: Log): Promise<void> {
  const bindAddress = metrics.address === null ? null : await bindable(metrics.address);
  Runtime.install({
    logger: sdkLogger(log),
    // Ctrl-C is the process's own matter: worker first, then the engine.
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(bindAddress ? { metrics: { prometheus: { bindAddress, histogramBucketOverrides } } } : {}),
    },
  });
}

const histogramBucketOverrides = { [DIGEST_LATENESS.name]: LATENESS_BUCKETS };

/** Where this process's own metrics go; silent when the settings name no address. After `installRuntime`. */
export const processMeter = (): MetricMeter => Runtime.instance().metricMeter;

/** The SDK listens on an IP address only, and says no more than an error number when it cannot. */
async function bindable(address: string): Promise<string> {
  const { host, port } = hostAndPort(address);
  if (isIP(host) === 0) throw notAnIp(address);
  await requireFreePort(port, 'metrics.address', host);
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}

const notAnIp = (address: string): Refusal =>
  new Refusal(
    text(
      `Cài đặt metrics.address "${address}": cần địa chỉ IP và cổng, ví dụ 127.0.0.1:9464.`,
      `The setting metrics.address "${address}" must be an IP address and a port, e.g. 127.0.0.1:9464.`,
    ),
  );

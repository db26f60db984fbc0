import type { MetricMeter } from '@temporalio/common';
import type { Office } from '../client/office/office.ts';
import type { Watch } from '../client/office/types.ts';
import type { Settings } from '../config/settings.ts';
import type { Log } from '../worker/log.ts';
import { bindable } from '../worker/metricsAddress.ts';
import type { WorkerSigns } from '../worker/service.ts';
import type { TroubleKind } from '../worker/troubles/trouble.ts';
import { troublesOf } from '../worker/troubles/troubles.ts';
import { createGauges } from './gauges.ts';
import { healthApp } from './health/app.ts';
import { listen } from './health/listen.ts';
import type { Signs } from './health/readiness.ts';

/** The probes and the gauges of a process that runs a worker. */
export interface Observation {
  /** From now on the worker and its server are what is judged. */
  begin(office: Office, worker: WorkerSigns, meter: MetricMeter): void;
  /** Before the connection closes. The probes answer until the process ends. */
  stop(): void;
}

/**
 * Opens the probes where the settings name an address, before anything starts. Throws a Refusal for
 * a taken port, metrics' too.
 */
export async function observe(settings: Settings, log: Log): Promise<Observation> {
  let signs: Signs = STARTING;
  let watch: Watch | null = null;
  const current: Signs = {
    workerState: () => signs.workerState(),
    lastPoll: () => signs.lastPoll(),
    seen: () => signs.seen(),
    troubles: () => kindsIn(settings),
    now: () => signs.now(),
  };
  if (settings.metrics.address !== null) await bindable(settings.metrics.address);
  if (settings.health.address !== null) await listen(healthApp(current), settings.health.address);
  return {
    begin(office, worker, meter) {
      if (settings.health.address === null && settings.metrics.address === null) return;
      watch = watchOf(office, settings, log, meter);
      signs = signsOf(office, worker, watch);
      void watch.start();
    },
    stop: () => watch?.stop(),
  };
}

const kindsIn = (settings: Settings): TroubleKind[] => troublesOf(settings).map(({ kind }) => kind);

const nowHere = (): string => new Date().toISOString();

const STARTING: Signs = {
  workerState: () => 'STARTING',
  lastPoll: () => Promise.reject(new Error('not connected yet')),
  seen: () => null,
  now: nowHere,
};

const signsOf = (office: Office, { state, identity }: WorkerSigns, watch: Watch): Signs => ({
  workerState: state,
  lastPoll: () => office.lastPoll(identity),
  seen: () => watch.state,
  now: nowHere,
});

/** Says once that the engine cannot be watched, not every minute. */
function watchOf(office: Office, settings: Settings, log: Log, meter: MetricMeter): Watch {
  const show = createGauges(meter, settings.temporal.namespace);
  let failing = false;
  return office.watch({
    seen(state) {
      show(state, kindsIn(settings));
      failing = false;
    },
    failed(err) {
      if (!failing) log.warn({ err }, 'the engine cannot be watched; trying again every minute');
      failing = true;
    },
  });
}

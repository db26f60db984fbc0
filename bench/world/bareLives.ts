import pMap from 'p-map';
import { BARE_QUEUE } from '../bare/activities.ts';
import { type Child, startChild } from './child.ts';
import { NAMESPACE } from './engine.ts';
import { BUSY, endLife, moments } from './lives.ts';
import type { Office } from './office.ts';

/** A worker of bare workflows on an office's engine, with as many of them in memory as ours. */
export const startBareWorker = (office: Office): Promise<Child> =>
  startChild('../bare/workerProcess.ts', [], {
    BENCH_ADDRESS: office.engine.address,
    BENCH_NAMESPACE: NAMESPACE,
    BENCH_DELIVER_AT: new Date(office.squeeze.opensAt).toISOString(),
    BENCH_CACHED: `${(office.worker.first as { maxCachedWorkflows: number }).maxCachedWorkflows}`,
  });

/** As many bare workflows, with as many timers, local activities, updates, upserts and signals. */
export const bareLives = async (
  office: Office,
  count: number,
  series: string,
  people: number,
  pace = BUSY,
): Promise<void> => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const live = async (index: number): Promise<void> => {
    const workflowId = `bare/${series}/${index}`;
    const at = moments().map((moment) => moment.toISOString());
    const digest = `bare-mail/${series}/${index % people}`;
    await office.engine.client.workflow.start('bareTask', {
      taskQueue: BARE_QUEUE,
      workflowId,
      args: [{ at, digest }],
    });
    await endLife(office, workflowId, () => '12/BC', pace);
  };
  await pMap(numbers, live, { concurrency: pace.abreast });
};

import type { MetricMeter } from '@temporalio/common';
import type { AgencyState, State } from '../client/office/types.ts';
import { TROUBLE_KINDS, type TroubleKind } from '../worker/troubles/trouble.ts';
import {
  ATTEMPT_OUTCOMES,
  FROZEN,
  LAST_DELIVERY,
  LATE_MAILS,
  LOOKED_AT,
  MAIL_ATTEMPTS,
  type Metric,
  NOTICE_ENDS,
  NOTICES,
  OPEN_TASKS,
  TROUBLES,
  UNDELIVERED,
} from '../workflows/contract/metrics.ts';
import { DIGEST_WORKFLOW, TASK_QUEUE } from '../workflows/contract/names.ts';

const secondsOf = (instant: string): number => Date.parse(instant) / 1000;

/** Shows each state that the watch sees, and what is wrong then, as gauges of this process. */
export function createGauges(
  meter: MetricMeter,
  namespace: string,
): (state: State, troubles?: TroubleKind[]) => void {
  const gauge = ({ name, help }: Metric) => meter.createGauge(name, 'float', '', help);
  const [open, late, undelivered] = [gauge(OPEN_TASKS), gauge(LATE_MAILS), gauge(UNDELIVERED)];
  const [delivery, frozen, lookedAt] = [gauge(LAST_DELIVERY), gauge(FROZEN), gauge(LOOKED_AT)];
  const wrong = gauge(TROUBLES);
  const begun = new Set<string>();

  const show = (state: AgencyState): void => {
    const agency = state.code;
    for (const [bucket, count] of Object.entries(state.open)) open.set(count, { agency, bucket });
    late.set(state.lateMails, { agency });
    for (const end of ['unknown', 'refused'] as const)
      undelivered.set(noticesOf(state, end), { agency, end });
    if (state.lastDelivery) delivery.set(secondsOf(state.lastDelivery), { agency });
  };

  return ({ at, agencies, frozen: { count } }, troubles = []) => {
    for (const { code } of agencies.filter((agency) => !begun.has(agency.code))) {
      beginCounters(meter, namespace, code);
      begun.add(code);
    }
    for (const agency of agencies) show(agency);
    for (const kind of TROUBLE_KINDS) wrong.set(troubles.includes(kind) ? 1 : 0, { kind });
    frozen.set(count);
    lookedAt.set(secondsOf(at));
  };
}

const noticesOf = ({ undelivered }: AgencyState, end: 'unknown' | 'refused'): number =>
  undelivered.filter((mail) => mail.end === end).reduce((sum, { notices }) => sum + notices, 0);

/**
 * A counter that first appears as 1 has never risen, as Prometheus sees it: the first unknown
 * notice would raise no alert. The labels are those the SDK gives to what a mail counts.
 */
function beginCounters(meter: MetricMeter, namespace: string, agency: string): void {
  const mail = { namespace, taskQueue: TASK_QUEUE, workflowType: DIGEST_WORKFLOW, agency };
  const counter = ({ name, help }: Metric) => meter.createCounter(name, '', help);
  for (const end of NOTICE_ENDS) counter(NOTICES).add(0, { ...mail, end });
  for (const outcome of ATTEMPT_OUTCOMES) counter(MAIL_ATTEMPTS).add(0, { ...mail, outcome });
}

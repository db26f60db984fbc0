import * as wf from '@temporalio/workflow';
import type { BareActivities } from './activities.ts';

/**
 * What a life costs when nothing is known of offices: as many timers, local activities, updates,
 * upserts and signals.
 */
export interface BareInput {
  /** When each notice is due, ISO instants, ascending; then one that never comes. */
  at: string[];
  digest: string;
}

const { hand } = wf.proxyLocalActivities<Pick<BareActivities, 'hand'>>({
  startToCloseTimeout: '20 seconds',
});
const { send } = wf.proxyActivities<Pick<BareActivities, 'send'>>({
  startToCloseTimeout: '20 seconds',
});
const reportUpdate = wf.defineUpdate<string, [string]>('report');
const addSignal = wf.defineSignal<[string]>('add');

export async function bareTask({ at, digest }: BareInput): Promise<number> {
  let reported = '';
  let next = 0;
  wf.setHandler(reportUpdate, (document) => {
    reported = document;
    return reported;
  });
  const isReported = (): boolean => reported !== '';
  while (!isReported()) {
    const due = at[next];
    if (due === undefined) await wf.condition(isReported, '1 day');
    else if (Date.parse(due) > Date.now())
      await wf.condition(isReported, Date.parse(due) - Date.now());
    else {
      next += 1;
      await hand({ digest, notice: `${wf.workflowInfo().workflowId}#${next}` });
    }
  }
  wf.upsertSearchAttributes({ TaskStatus: ['accepted'] });
  wf.upsertMemo({ document: reported });
  return next;
}

export async function bareDigest(deliverAt: string): Promise<number> {
  const notices: string[] = [];
  wf.setHandler(addSignal, (notice) => void notices.push(notice));
  await wf.sleep(Math.max(0, Date.parse(deliverAt) - Date.now()));
  await send(notices.length);
  return notices.length;
}

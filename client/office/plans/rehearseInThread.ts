import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Agency } from '../../../config/agency.ts';
import { ROOT } from '../../../config/root.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import type { Narrowing } from '../pages/rehearsal/narrow.ts';
import type { RehearsalPage } from '../pages/rehearsal/rehearsalPage.ts';
import type { RehearsalChoice } from './rehearsePlan.ts';

/** Node runs threads from JavaScript alone. */
const THREAD = path.join(ROOT, 'dist/rehearseThread.js');

/** What the thread is asked to play. */
export interface RehearsalOrder {
  agency: Agency;
  reading: PlanReading;
  choice: RehearsalChoice;
  only: Narrowing;
}

/** What the thread answers. */
export type RehearsalAnswer = { page: RehearsalPage } | { refused: Refused };

/**
 * Plays a year and lays it out in a thread: a plan of a thousand rows takes seconds, in which the
 * process goes on answering. Rejects with a `Refusal` as `rehearsePlan` throws it.
 */
export async function rehearseInThread(order: RehearsalOrder): Promise<RehearsalPage> {
  const thread = new Worker(THREAD, { workerData: order });
  try {
    const [answer] = (await once(thread, 'message')) as [RehearsalAnswer];
    if ('page' in answer) return answer.page;
    throw new Refusal(answer.refused);
  } finally {
    await thread.terminate();
  }
}

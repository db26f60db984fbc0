import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../../domain/text/refusal.ts';
import { narrowed } from '../pages/rehearsal/narrow.ts';
import { rehearsalPage } from '../pages/rehearsal/rehearsalPage.ts';
import type { RehearsalAnswer, RehearsalOrder } from './rehearseInThread.ts';
import { rehearsePlan } from './rehearsePlan.ts';

parentPort?.postMessage(answerTo(workerData as RehearsalOrder));

function answerTo({ agency, reading, choice, only }: RehearsalOrder): RehearsalAnswer {
  try {
    const played = rehearsePlan(agency, reading, choice);
    return { page: rehearsalPage(narrowed(played, only), agency, only) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.said };
    throw error;
  }
}

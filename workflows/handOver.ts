import type { HandedOver } from '../activities/types.ts';
import type { Instant } from '../domain/calendar/types.ts';
import type { HandOver } from '../domain/digest/types.ts';
import { becauseText } from '../domain/task/because.ts';
import { handOverOf } from '../domain/task/life/handOver.ts';
import { isOfCommand } from '../domain/task/life/noticeRecord.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { isEnded } from '../domain/task/phase.ts';
import { handOver, handOverOnRecord, recall } from './activityProxies.ts';
import { isOnRecord, onRecord } from './onRecord.ts';
import type { Publisher } from './publish.ts';

/**
 * Hands over what is owed by now. What fails (a broken directory, an engine that refuses) is tried
 * again later, so that nothing owed goes missing unseen; lists show the trouble until it is
 * settled.
 */
export async function handOverOwed(
  life: TaskLife,
  publisher: Publisher,
  asOf: Instant,
): Promise<void> {
  const { notices } = life;
  for (let owed = notices.nextOwed(asOf); owed; owed = notices.nextOwed(asOf)) {
    notices.handingOver(owed);
    // A command may have come since.
    const at = owed.owedAt > asOf ? owed.owedAt : asOf;
    try {
      const { to, reports } = await handedOver(handOverOf(life, owed, at));
      notices.handedOver(owed.id, at, to, reports);
    } catch (error) {
      notices.failed(owed.id, at, rootMessage(error), isEnded(life.facts));
    }
    showTrouble(life, at);
    publisher.publish();
  }
}

/**
 * Locally where that is safe: a worker that is killed meanwhile takes what it did along, and a step
 * is carried out anew. What a command tells may go to somebody else by then, for another command
 * may have come; it is on record from the moment it is asked for.
 */
const handedOver = (request: HandOver): Promise<HandedOver> =>
  isOnRecord() && !isOfCommand(request.notice)
    ? handOver(request)
    : onRecord(handOverOnRecord(request));

function showTrouble(life: TaskLife, at: Instant): void {
  const trouble = life.notices.trouble();
  if (trouble !== life.facts.trouble) life.change(at, { trouble });
}

/**
 * Asks back what is no longer true, from the mail it was put into or the one it moved to. Whether
 * that mail had left its ledger says.
 */
export async function recallOutdated(life: TaskLife, asOf: Instant): Promise<void> {
  const recalls = life.notices.takeRecalls(asOf);
  if (recalls.length === 0) return;
  const requests = recalls.map(({ mail, notice, because }) => ({
    mail,
    notice,
    because: becauseText({ why: 'command', command: because })[life.language],
  }));
  try {
    await onRecord(recall(requests));
  } catch {
    life.notices.putBack(recalls, asOf, isEnded(life.facts));
  }
}

/** What was wrong at the bottom of a failure. */
export function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}

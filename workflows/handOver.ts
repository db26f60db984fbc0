import type { Instant } from '../domain/calendar/types.ts';
import { becauseText } from '../domain/task/because.ts';
import { handOverOf } from '../domain/task/life/handOver.ts';
import { isOfCommand } from '../domain/task/life/noticeRecord.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { isEnded } from '../domain/task/phase.ts';
import { handOver, handOverOnRecord, recall } from './activityProxies.ts';
import { now } from './clock.ts';
import type { Publisher } from './publish.ts';

/**
 * Hands over what is owed by now. What fails (a broken directory, an engine that refuses) is tried
 * again later, so that nothing owed goes missing unseen; lists show the trouble until it is settled.
 */
export async function handOverOwed(life: TaskLife, publisher: Publisher): Promise<void> {
  const { notices } = life;
  for (let owed = notices.nextOwed(now()); owed; owed = notices.nextOwed(now())) {
    notices.handingOver(owed);
    // Never the clock as it stands after a local activity: see `reached`.
    const at = now();
    try {
      const handing = isOfCommand(owed) ? handOverOnRecord : handOver;
      const { to, reports } = await handing(handOverOf(life, owed, at));
      notices.handedOver(owed.id, at, to, reports);
    } catch (error) {
      notices.failed(owed.id, at, rootMessage(error), isEnded(life.facts));
    }
    showTrouble(life, at);
    publisher.publish();
  }
}

function showTrouble(life: TaskLife, at: Instant): void {
  const trouble = life.notices.trouble();
  if (trouble !== life.facts.trouble) life.change(at, { trouble });
}

/**
 * Asks back what is no longer true, from the mail it was put into or the one it moved to. Whether
 * that mail had left its ledger says.
 */
export async function recallOutdated(life: TaskLife): Promise<void> {
  const recalls = life.notices.takeRecalls(now());
  if (recalls.length === 0) return;
  const requests = recalls.map(({ mail, notice, because }) => ({
    mail,
    notice,
    because: becauseText({ why: 'command', command: because })[life.language],
  }));
  try {
    await recall(requests);
  } catch {
    life.notices.putBack(recalls, now(), isEnded(life.facts));
  }
}

function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}

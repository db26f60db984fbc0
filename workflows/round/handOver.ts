import { patched } from '@temporalio/workflow';
import type { HandedOver } from '../../activities/types.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { isReminder } from '../../domain/round/commands/shared.ts';
import { roundHandOver } from '../../domain/round/life/handOver.ts';
import type { RoundNotice } from '../../domain/round/life/notices.ts';
import type { RoundLife } from '../../domain/round/life/roundLife.ts';
import { handOver, handOverOnRecord, recall } from '../activityProxies.ts';
import { RECALLS_OF_ROUNDS } from '../contract/patches.ts';
import { rootMessage } from '../handOver.ts';
import { isOnRecord, onRecord } from '../onRecord.ts';

/** Hands over what is owed by now; what fails is tried again later. */
export async function handOverRoundNotices(life: RoundLife, asOf: Instant): Promise<void> {
  const { notices } = life;
  for (let owed = notices.nextOwed(asOf); owed; owed = notices.nextOwed(asOf)) {
    const at = owed.owedAt > asOf ? owed.owedAt : asOf;
    try {
      const { to } = await handedOver(life, owed, at);
      notices.handedOver(owed.id, at, to);
    } catch (error) {
      notices.failed(owed.id, at, rootMessage(error), life.facts.ended !== null);
    }
  }
}

/**
 * Locally where that is safe, as tasks do: a worker that is killed meanwhile takes what it did
 * along, the step is carried out anew, and the mail knows its notices.
 */
function handedOver(life: RoundLife, owed: RoundNotice, at: Instant): Promise<HandedOver> {
  const request = roundHandOver(life, owed, at);
  return isOnRecord() && !owed.ofCommand ? handOver(request) : onRecord(handOverOnRecord(request));
}

/** Asks back what is not true any more, from mails that have not left. */
export async function recallRoundNotices(life: RoundLife, asOf: Instant): Promise<void> {
  const recalls = life.notices
    .takeRecalls(asOf)
    .filter((one) => isReminder(one) || patched(RECALLS_OF_ROUNDS));
  if (recalls.length === 0) return;
  const requests = recalls.map(({ mail, notice, because }) => ({
    ...{ mail, notice },
    because: because[life.language],
  }));
  try {
    await onRecord(recall(requests));
  } catch {
    life.notices.putBack(recalls, asOf, life.facts.ended !== null);
  }
}

import type { Instant } from '../../calendar/types.ts';
import type { HandOver } from '../../digest/types.ts';
import { subjectOf } from '../subjectOf.ts';
import type { NoticeRecord, Owing } from './noticeRecord.ts';
import { nextAfter } from './steps.ts';
import type { TaskLife } from './taskLife.ts';

/** What is asked of whoever hands a notice over. */
export function handOverOf(
  { facts, schedule, policy }: Pick<TaskLife, 'facts' | 'schedule' | 'policy'>,
  { id, kind, to, owing }: NoticeRecord & { owing: Owing },
  now: Instant,
): HandOver {
  const { deliverAt, urgent, rule, detail, failed } = owing;
  return {
    subject: subjectOf(facts),
    notice: id,
    ...{ kind, rule, to, deliverAt, urgent, detail },
    next: nextAfter(schedule.steps, facts, now),
    delivery: policy.delivery,
    now,
    since: failed?.since ?? now,
  };
}

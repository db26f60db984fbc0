import type { LocalDate } from '../../calendar/types.ts';
import { isRung } from '../../policy/moments/skipOutageDays.ts';
import type { Schedule, Step } from '../../policy/types.ts';
import { whyNotOwed } from '../owed.ts';
import { isEnded } from '../phase.ts';
import { isPastDue } from '../status.ts';
import type { HeldNotice, TaskFacts } from '../types.ts';
import type { NoticeRecord } from './noticeRecord.ts';
import { stepKey } from './steps.ts';

/** What is held, as lists and commands know it. */
export const heldNotices = (held: NoticeRecord[]): HeldNotice[] =>
  held.map(({ id, kind, to, owedAt }) => ({ id, kind, to, since: owedAt }));

/** Whether a held notice's step would still be carried out: a rung, while the task is late. */
export const isOwed = (record: NoticeRecord, facts: TaskFacts, today: LocalDate): boolean =>
  !isEnded(facts) &&
  !isEarly(record, facts, today) &&
  whyNotOwed({ kind: record.kind as Step['kind'] }, facts) === null;

/** Whether a held notice says that a task is late which is not: its due date has moved. */
const isEarly = (
  { kind }: Pick<NoticeRecord, 'kind'>,
  facts: TaskFacts,
  today: LocalDate,
): boolean => isRung({ kind: kind as Step['kind'] }) && !isPastDue(facts, today);

/** A schedule without rungs that were held too early: they come on days of their own. */
export function withoutEarly(
  schedule: Schedule,
  held: NoticeRecord[],
  facts: TaskFacts,
  today: LocalDate,
): Schedule {
  const early = held.filter((record) => isEarly(record, facts, today));
  const ids = new Set(early.map(({ id }) => id));
  return { ...schedule, steps: schedule.steps.filter((step) => !ids.has(stepKey(step))) };
}

/**
 * What changes of the facts where a lateness is none any more: what was dropped of it comes again
 * with the next.
 * @param isAnew the ladder begins anew
 */
export function droppedAnew(
  facts: TaskFacts,
  isAnew: boolean,
  today: LocalDate,
): Pick<TaskFacts, 'dropped'> {
  const { dropped = [] } = facts;
  const left = isAnew ? [] : dropped.filter((one) => !isEarly(one, facts, today));
  return left.length < dropped.length ? { dropped: left } : {};
}

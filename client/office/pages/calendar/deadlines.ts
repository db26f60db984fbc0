import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import type { PersonId } from '../../../../domain/directory/types.ts';
import { isOpenWork } from '../../../../domain/task/phase.ts';
import type { TaskRow } from '../../queries/taskRows.ts';

/** A day by which a person is to have something done, as his calendar shows it. */
export interface Deadline {
  key: string;
  title: string;
  plan: string;
  unit: string;
  on: LocalDate;
  changedAt: Instant;
}

/**
 * The deadlines of a person's own open tasks: those he answers for, and those handed on to him, by
 * their inner date where they have one. What is to be confirmed is none yet.
 */
export const deadlinesOf = (rows: TaskRow[], person: PersonId): Deadline[] =>
  rows.flatMap(({ key, officer, facts }) => {
    const doer = facts.doers.find((one) => one.person === person);
    const on = doer?.innerDue ?? facts.workBy;
    if ((officer !== person && !doer) || on === null) return [];
    if (!isOpenWork(facts) || facts.toConfirm) return [];
    const { title, planName: plan, unitName: unit, changedAt } = facts;
    return [{ key, title, plan, unit, on, changedAt }];
  });

import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { PlanPeriod } from '../../../../domain/due/context.ts';
import { wholeYear } from '../../../../domain/plan/identity.ts';
import type { PlanReading } from '../../../../domain/plan/types.ts';

/** What a plan's due dates make one look twice at. */
export interface DueNotes {
  /** Due dates gone by: their tasks are to be confirmed once they are started. */
  past: { days: number; refs: string[] } | null;
  /** Rows whose only date is before the day of issue: no period gone by, but perhaps a slip. */
  beforeIssue: { issued: LocalDate; rows: { ref: string; day: LocalDate }[] } | null;
  /** Rows due outside the plan's year or period, each with its last such day. */
  outside: { period: PlanPeriod; rows: { ref: string; day: LocalDate }[] } | null;
}

/** Looks through a plan's rows as of a day. */
export function dueNotes(
  { plan, tasks }: Pick<PlanReading, 'plan' | 'tasks'>,
  today: LocalDate,
): DueNotes {
  return {
    past: pastOf(tasks, today),
    beforeIssue: beforeIssueOf(tasks, plan.issued),
    outside: outsideOf(tasks, plan.period ?? wholeYear(plan.year)),
  };
}

function pastOf(tasks: PlanReading['tasks'], today: LocalDate): DueNotes['past'] {
  const past = tasks
    .map(({ ref, deadline }) => ({
      ref,
      gone: deadline.dueDates.filter((day) => day < today).length,
    }))
    .filter(({ gone }) => gone > 0);
  if (past.length === 0) return null;
  const days = past.reduce((sum, { gone }) => sum + gone, 0);
  return { days, refs: past.map(({ ref }) => ref) };
}

function beforeIssueOf(
  tasks: PlanReading['tasks'],
  issued: LocalDate | undefined,
): DueNotes['beforeIssue'] {
  if (issued === undefined) return null;
  const rows = tasks.flatMap(({ ref, deadline: { dueDates } }) => {
    const [day] = dueDates;
    return day !== undefined && dueDates.length === 1 && day < issued ? [{ ref, day }] : [];
  });
  return rows.length === 0 ? null : { issued, rows };
}

function outsideOf(tasks: PlanReading['tasks'], period: PlanPeriod): DueNotes['outside'] {
  const rows = tasks.flatMap(({ ref, deadline }) => {
    const day = deadline.dueDates.findLast((date) => date < period.from || date > period.to);
    return day === undefined ? [] : [{ ref, day }];
  });
  return rows.length === 0 ? null : { period, rows };
}

import type { Agency } from '../../../config/agency.ts';
import { addDays } from '../../../domain/calendar/days.ts';
import { atLocal, localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import { isMeant } from '../../../domain/case/isMeant.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { asOf } from '../../../domain/directory/asOf.ts';
import { holderOf } from '../../../domain/directory/roles.ts';
import type { ListedStep } from '../../../domain/policy/listedSchedule.ts';
import { stepKindOf } from '../../../domain/policy/steps/stepIds.ts';
import type { StepKind } from '../../../domain/policy/types.ts';
import { type Standing, standingOf } from '../../../domain/task/buckets.ts';
import { stepsToCome } from '../../../domain/task/life/steps.ts';
import { isFinished, isOpenWork } from '../../../domain/task/phase.ts';
import { statusOf, type TaskStatus } from '../../../domain/task/status.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { factsIn } from '../../../workflows/contract/start.ts';
import type { TaskMemo } from '../../../workflows/contract/task.ts';

/** What a list is narrowed to; absent means all. */
export interface TaskFilter {
  /** Only these: full ids, or how short ones begin, as they were typed. */
  ids?: readonly string[];
  /** Only tasks whose facts changed since a moment, and not at one of those at which they began. */
  changed?: { since: Instant; notAt: readonly Instant[] };
  agency?: string;
  plan?: string;
  status?: TaskStatus;
  unit?: string;
  officer?: string;
  quarter?: string;
  overdue?: boolean;
  /** Due within so many days from today. */
  dueWithin?: number;
  /** Only tasks with a notice that waits for the coordinator's word. */
  held?: boolean;
  /** Ended tasks too. */
  all?: boolean;
}

/** One task as a list shows it. */
export interface TaskRow {
  key: string;
  status: TaskStatus;
  /** Who answers for it today; null where the directory names nobody. */
  officer: string | null;
  facts: TaskFacts;
  /** Where it is counted. */
  standing: Standing;
  /** The next step by the schedule, if any is left. */
  next: ComingStep | null;
}

/** A step that is to come. */
export interface ComingStep extends ListedStep {
  kind: StepKind;
}

/** What a list needs of an agency, looked up once and not for each of ten thousand rows. */
export interface Place {
  agency: Agency;
  today: LocalDate;
  /** The mails of the morning have not left: today's steps are still to come. */
  isBeforeMails: boolean;
}

/** An agency at a moment, as its lists need it. */
export function placeOf(agency: Agency, now: Instant): Place {
  const { calendar, policy } = agency;
  const today = localDate(calendar, now);
  return { agency, today, isBeforeMails: now < atLocal(calendar, today, policy.delivery.inboxBy) };
}

/** A task as its agency's lists show it. */
export function rowOf(memo: TaskMemo, place: Place): TaskRow {
  const { agency, today } = place;
  const { directory } = agency;
  const facts = factsIn(memo);
  return {
    key: shortKey(facts.id),
    status: statusOf(facts, today),
    standing: standingOf(facts, today, agency),
    officer: holderOf(asOf(directory, today), facts, 'officer'),
    facts,
    next: nextOf(memo, facts, place),
  };
}

/** The first step that is still to come: of today's only before the mails of the morning. */
function nextOf(
  { steps }: TaskMemo,
  facts: TaskFacts,
  { today, isBeforeMails }: Place,
): ComingStep | null {
  const isToCome = ({ date }: ListedStep): boolean =>
    date > today || (date === today && isBeforeMails);
  const coming = steps.filter(isToCome).map((step) => ({ ...step, kind: stepKindOf(step.id) }));
  return stepsToCome(coming, facts)[0] ?? null;
}

/**
 * Whether a list is narrowed to a row by what only its reader can tell: what depends on the day.
 */
export function matches(row: TaskRow, filter: TaskFilter, { today }: Place): boolean {
  const { facts, status, standing } = row;
  if (filter.ids && !filter.ids.some((typed) => isMeant(facts.id, typed))) return false;
  if (filter.changed && !hasChanged(facts, filter.changed)) return false;
  const isOverdue = standing.bucket === 'overdue-open';
  // What is late may stand under another status too: an explanation is owed.
  if (filter.status && !(status === filter.status || (filter.status === 'overdue' && isOverdue)))
    return false;
  if (filter.officer && row.officer !== filter.officer) return false;
  if (filter.overdue && !isOverdue) return false;
  if (filter.held && !facts.held?.length) return false;
  if (filter.dueWithin !== undefined && !isDueWithin(facts, today, filter.dueWithin)) return false;
  return isListed(facts, filter);
}

/** Whether it is still open, or ended tasks were asked for, too. */
export const isListed = (
  facts: TaskFacts,
  { all, status }: Pick<TaskFilter, 'all' | 'status'>,
): boolean => all || status !== undefined || !isFinished(facts);

const hasChanged = (
  { changedAt }: TaskFacts,
  { since, notAt }: NonNullable<TaskFilter['changed']>,
): boolean => changedAt >= since && !notAt.includes(changedAt);

/** Work is still asked for, and is due within so many days from today. */
const isDueWithin = (facts: TaskFacts, today: LocalDate, days: number): boolean =>
  isOpenWork(facts) &&
  facts.workBy !== null &&
  facts.workBy >= today &&
  facts.workBy <= addDays(today, days);

/** A collator made once: ten thousand rows are compared a hundred thousand times. */
const refs = new Intl.Collator('vi', { numeric: true });

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Tasks by due date, those without one last. */
export const byDueDate = ({ facts: a }: TaskRow, { facts: b }: TaskRow): number =>
  inOrder(a.dueDate ?? '9999', b.dueDate ?? '9999') ||
  refs.compare(a.ref, b.ref) ||
  inOrder(a.id, b.id);

import { dueQuarter, monthOf } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import { isEnded } from '../task/phase.ts';
import type { TaskFacts } from '../task/types.ts';

/** The dates of a due text, as the plan's own texts are read. */
export type ReadDates = (dueText: string) => LocalDate[];

/** A task that a plan started, and what the plan said of it. */
export interface Printed {
  facts: TaskFacts;
  /** The lead unit the plan named last. */
  unit: UnitId;
  /** What the plan said last; commands move the task's own date and leave this. */
  due: LocalDate | null;
  state: 'open' | 'done' | 'cancelled';
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const OF_AN_EVENT = 'e';

/** Null for what is no row of a plan: a line of an incoming document, an occurrence that an event opened. */
export function printedTask(facts: TaskFacts, read: ReadDates): Printed | null {
  const [, , ref, unit = '', period = ''] = facts.id.split('/');
  if (ref !== facts.ref.replaceAll('/', '-') || period.startsWith(OF_AN_EVENT)) return null;
  const first = DAY.test(period) ? period : null;
  return {
    facts,
    unit: facts.plannedUnit ?? unit,
    due: lastPrinted(facts, first, read(facts.dueText)),
    state: stateOf(facts),
  };
}

function stateOf(facts: TaskFacts): Printed['state'] {
  if (facts.cancelled) return 'cancelled';
  return isEnded(facts) ? 'done' : 'open';
}

/** The id's day, unless the plan moved the task since: then its due text, taken over from the plan, reads otherwise. */
function lastPrinted({ dueDate }: TaskFacts, first: LocalDate | null, dates: LocalDate[]): LocalDate | null {
  if (dates.length === 0 || (first !== null && dates.includes(first))) return first;
  if (dueDate !== null && dates.includes(dueDate)) return dueDate;
  const near = (period: (date: LocalDate) => string): LocalDate[] =>
    first === null ? [] : dates.filter((date) => period(date) === period(first));
  const only = [near(monthOf), near(dueQuarter), dates].find(({ length }) => length === 1);
  return only?.[0] ?? first;
}

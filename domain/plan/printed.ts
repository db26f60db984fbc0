import type { LocalDate } from '../calendar/types.ts';
import { eventDayOf, taskParts } from '../case/ids.ts';
import type { UnitId } from '../directory/types.ts';
import { isFinished } from '../task/phase.ts';
import type { TaskFacts } from '../task/types.ts';

/** A task that a plan started, and what the plan said of it. */
export interface Printed {
  facts: TaskFacts;
  /** The lead unit the plan named last. */
  unit: UnitId;
  /** The date the plan named last. */
  due: LocalDate | null;
  state: 'open' | 'done' | 'cancelled';
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Null for what is no row of a plan: a line of an incoming document, an occurrence that an event
 * opened.
 */
export function printedTask(facts: TaskFacts): Printed | null {
  const { ref, unit, period } = taskParts(facts.id);
  if (ref !== facts.ref.replaceAll('/', '-') || eventDayOf(facts.id)) return null;
  return {
    facts,
    unit: facts.plannedUnit ?? unit,
    due: facts.plannedDue ?? (DAY.test(period) ? period : null),
    state: stateOf(facts),
  };
}

function stateOf(facts: TaskFacts): Printed['state'] {
  if (facts.cancelled) return 'cancelled';
  return isFinished(facts) ? 'done' : 'open';
}

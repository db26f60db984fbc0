import { dueQuarter, monthOf, weekOf } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/types.ts';
import type { Start } from '../expand/expand.ts';
import type { Printed } from '../printed.ts';
import type { PlannedTask } from '../types.ts';

/** One task as the plan says it now. */
export interface Planned {
  row: PlannedTask;
  start: Start;
}

/** A task that was started, and what the plan now says of it. */
export interface Pair {
  task: Printed;
  planned: Planned;
}

/** Under which key a thing stands; null: under none. */
export type Key<T> = (thing: T) => string | null;

const STATES: Printed['state'][] = ['open', 'done', 'cancelled'];

/** What was started, open tasks first, and what is planned; pairs leave it. */
export class Pool {
  tasks: Printed[];
  planned: Planned[];
  readonly pairs: Pair[] = [];

  constructor(tasks: Printed[], planned: Planned[]) {
    this.tasks = STATES.flatMap((state) => tasks.filter((task) => task.state === state));
    this.planned = planned;
  }

  /**
   * Pairs those that stand alone under a key on both sides; of tasks the `first` of several, if
   * that will do.
   */
  pair(ofTask: Key<Printed>, ofPlanned: Key<Planned>, which: 'alone' | 'first' = 'alone'): void {
    const planned = alone(this.planned, ofPlanned);
    for (const [key, task] of which === 'alone'
      ? alone(this.tasks, ofTask)
      : firsts(this.tasks, ofTask)) {
      const its = planned.get(key);
      if (its) this.pairs.push({ task, planned: its });
    }
    const paired = new Set<Printed | Planned>(
      this.pairs.flatMap((pair) => [pair.task, pair.planned]),
    );
    this.tasks = this.tasks.filter((task) => !paired.has(task));
    this.planned = this.planned.filter((one) => !paired.has(one));
  }
}

function alone<T>(things: T[], keyOf: Key<T>): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) found.set(key, found.has(key) ? null : thing);
  }
  return new Map([...found].filter((entry): entry is [string, T] => entry[1] !== null));
}

function firsts<T>(things: T[], keyOf: Key<T>): Map<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null && !found.has(key)) found.set(key, thing);
  }
  return found;
}

/**
 * Pairs what has the same day within a scope (a row, a unit): the day the plan said last, or that a
 * command gave. Others of that day are too many.
 */
export function pairSameDay(pool: Pool, ofTask: Key<Printed>, ofPlanned: Key<Planned>): void {
  for (const day of [({ due }: Printed) => due, ({ facts }: Printed) => facts.dueDate])
    pool.pair(
      (task) => within(ofTask(task), `${day(task)}`),
      (planned) => within(ofPlanned(planned), `${dueOf(planned)}`),
      'first',
    );
}

/** Pairs the only one of a week within a scope, then of a month, then of a quarter. */
export function pairNear(pool: Pool, ofTask: Key<Printed>, ofPlanned: Key<Planned>): void {
  for (const period of [weekOf, monthOf, dueQuarter])
    pool.pair(
      (task) => within(ofTask(task), task.due && period(task.due)),
      (planned) => within(ofPlanned(planned), periodOf(planned, period)),
    );
}

/** Pairs the only task of a scope with the only day planned for it. */
export function pairOnly(pool: Pool, ofTask: Key<Printed>, ofPlanned: Key<Planned>): void {
  pool.pair(
    (task) => within(ofTask(task), 'any day'),
    (planned) => within(ofPlanned(planned), dueOf(planned) && 'any day'),
  );
}

const dueOf = ({ start }: Planned): LocalDate | null => start.facts.dueDate;

function periodOf(planned: Planned, period: (date: LocalDate) => string): string | null {
  const due = dueOf(planned);
  return due && period(due);
}

const within = (scope: string | null, part: string | null): string | null =>
  scope === null || part === null ? null : `${scope} ${part}`;

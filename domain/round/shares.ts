import type { Instant } from '../calendar/types.ts';
import type { UnitId } from '../directory/types.ts';
import { isOpenWork } from '../task/phase.ts';
import type { TaskFacts } from '../task/types.ts';
import type { RoundFacts, Share } from './types.ts';

/** Which tasks a round asks about, and since when. */
export type AskedOf = Pick<RoundFacts, 'units' | 'collection' | 'period'> & {
  /** The first moment of its period. */
  since: Instant;
};

/**
 * The tasks that a round asks a unit about: those that are being worked on, not one that waits for
 * its event, or of which the office does not know yet whether it was done.
 */
export const askedTasks = (tasks: readonly TaskFacts[], unit: UnitId, plan: string): TaskFacts[] =>
  tasks.filter(
    (task) => task.unit === unit && (plan === '' || task.plan === plan) && isWorkedOn(task),
  );

/** Whether somebody can say how a task goes. */
export const isWorkedOn = (task: TaskFacts): boolean =>
  isOpenWork(task) && !task.toConfirm && task.waiting !== 'event';

/** Whether a task says how it stands: progress was noted, or it was reported, since a moment. */
export const isUpdatedSince = ({ progress, reports }: TaskFacts, since: Instant): boolean =>
  (progress.at(-1)?.at ?? '') >= since || (reports.at(-1)?.at ?? '') >= since;

/** Of each unit, how many of its open tasks say how they stand. */
export function sharesOf(
  { units, collection, since }: AskedOf,
  tasks: readonly TaskFacts[],
): Record<UnitId, Share> {
  return Object.fromEntries(
    units.map(({ unit }) => {
      const own = askedTasks(tasks, unit, collection.plan);
      const updated = own.filter((task) => isUpdatedSince(task, since)).length;
      return [unit, { open: own.length, updated }];
    }),
  );
}

/** The share of all units together. */
export function wholeShare(shares: Record<UnitId, Share>): Share {
  const all = Object.values(shares);
  return {
    open: all.reduce((sum, { open }) => sum + open, 0),
    updated: all.reduce((sum, { updated }) => sum + updated, 0),
  };
}

/** `12/15 (80 %)`; without a task nothing is to be updated. */
export const shareText = ({ open, updated }: Share): string =>
  open === 0 ? '–' : `${updated}/${open} (${Math.round((100 * updated) / open)} %)`;

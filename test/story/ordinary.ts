import type { Agency } from '../../config/agency.ts';
import { addWorkingDays } from '../../domain/calendar/workingDays.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { accepts, type Deed, reports } from './deeds.ts';

/**
 * Working days before the day to work towards on which each officer's reports come; the others'
 * come three before.
 */
const HABITS: Record<string, number> = { cntt: 0, 'mot-cua': 2, 'dia-chinh': 1, 'van-phong': 2 };

/**
 * A dated task that goes the ordinary way: reported in time by its officer's habit, accepted the
 * next working day.
 */
export function ordinaryDeeds({ calendar }: Agency, { id, unit, ref, workBy }: TaskFacts): Deed[] {
  if (workBy === null) return [];
  const reported = addWorkingDays(calendar, workBy, -(HABITS[unit] ?? 3));
  const accepted = addWorkingDays(calendar, reported, 1);
  return [
    { at: `${reported} 15:00`, does: reports(id, `${ref}/BC-${unit}`) },
    { at: `${accepted} 10:00`, does: accepts(id) },
  ];
}

import type { LocalDate } from '../../calendar/types.ts';
import { latestDay } from '../../policy/moments/workBy.ts';
import type { Notice } from '../types.ts';

/**
 * A notice as it is true on the day of its mail, which may have moved: what was to remind of a due
 * date that has passed since says that the task is late, and what has come by then is not foretold.
 */
export function asOfDay(notice: Notice, day: LocalDate): Notice {
  const { kind, dueDate, workBy, undecided, next } = notice;
  const isLate =
    kind === 'remind' && dueDate !== null && day > latestDay(dueDate, workBy, undecided);
  return {
    ...notice,
    ...(isLate ? { kind: 'urge', rule: {} } : {}),
    next: next && next.date > day ? next : null,
  };
}

import { shownDate } from '../../../domain/calendar/shown.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';

/**
 * What tells tasks of one title apart, such as a monthly report's: `Phòng Kinh tế · 05/03/2026`.
 * One without a day to work towards has its unit alone.
 */
export const unitAndDay = ({ unitName, workBy }: Pick<TaskFacts, 'unitName' | 'workBy'>): string =>
  workBy === null ? unitName : `${unitName} · ${shownDate(workBy)}`;

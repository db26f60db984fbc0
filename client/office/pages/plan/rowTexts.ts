import { weekdayNames } from '../../../../domain/calendar/shown.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { PlanRow } from './planRow.ts';

/** The rhythm of a weekly duty: Monday is 1. */
export const weeklyText = (weekdays: number[]): Text =>
  text(
    `hằng tuần, vào ${weekdayNames(weekdays, 'vi')}`,
    `weekly, on ${weekdayNames(weekdays, 'en')}`,
  );

/**
 * What a row becomes, as far as it is not one task. A group, a list of units or several due dates:
 * each unit owes each by itself; weeks gone by are not handed out.
 */
export const becomesTexts = ({ tasks, units, skipped }: PlanRow['becomes']): Text[] => [
  ...(tasks > 1
    ? [
        text(
          `thành ${tasks} việc theo dõi của ${units} đơn vị`,
          `becomes ${many(tasks, 'task')} of ${many(units, 'unit')}`,
        ),
      ]
    : []),
  ...(skipped > 0
    ? [text(`bỏ qua ${skipped} kỳ đã qua`, `${many(skipped, 'occurrence')} gone by left out`)]
    : []),
];

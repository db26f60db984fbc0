import { isoWeekday } from '../calendar/days.ts';
import { shownDate, weekdayName } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { type Text, text } from '../text/text.ts';

/** A due date within a step's reason: `hạn 29/03/2024, lùi từ 31/03/2024 là Chủ nhật`. */
export function dueWords(dueDate: LocalDate, workBy: LocalDate): Text {
  const [due, by] = [shownDate(dueDate), shownDate(workBy)];
  if (workBy === dueDate) return text(`hạn ${due}`, `due ${due}`);
  const moved = workBy < dueDate ? text('lùi từ', 'back from') : text('chuyển từ', 'on from');
  const off = dayOffName(dueDate);
  return text(
    `hạn ${by}, ${moved.vi} ${due} là ${off.vi}`,
    `due ${by}, ${moved.en} ${due}, ${off.en}`,
  );
}

/** A due date only moves off a day off: a weekend names itself, a weekday is one by decision. */
function dayOffName(date: LocalDate): Text {
  const [vi, en] = [weekdayName(date, 'vi'), weekdayName(date, 'en')];
  return isoWeekday(date) > 5 ? text(vi, `a ${en}`) : text(`${vi}, ngày nghỉ`, `${en}, a day off`);
}

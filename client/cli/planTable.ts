import pc from 'picocolors';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { Deadline } from '../../domain/due/types.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { type Language, text } from '../../domain/text/text.ts';
import { newTable } from './table.ts';

const HEAD = [
  text('Mục', 'Item'),
  text('Nhiệm vụ', 'Task'),
  text('Đơn vị chủ trì', 'Lead unit'),
  text('Lãnh đạo', 'Supervisor'),
  text('Thời hạn ghi', 'Due text'),
  text('Ngày đến hạn', 'Due'),
];

const KINDS: Record<Deadline['kind'], ReturnType<typeof text>> = {
  date: text('ngày', 'day'),
  month: text('tháng', 'month'),
  quarter: text('quý', 'quarter'),
  year: text('năm', 'year'),
  recurring: text('định kỳ', 'recurring'),
  continuous: text('thường xuyên', 'continuous'),
  event: text('theo sự kiện', 'on an event'),
  external: text('chờ cấp trên định ngày', 'date from outside'),
  unspecified: text('chưa có', 'none'),
};

/** Due dates as people read them: one in full, several as a count with the first and the last. */
export function dueDays({ dueDates }: Deadline): string {
  const [first, last] = [dueDates[0], dueDates.at(-1)];
  if (!first || !last) return '';
  return dueDates.length === 1 ? shownDate(first) : `${dueDates.length}: ${shownDate(first)} … ${shownDate(last)}`;
}

/** A date with a space on either side. */
const DATE = 12;

/** A plan's tasks by section, as wide as the terminal allows. */
export function planTable(tasks: PlannedTask[], language: Language): string {
  const table = newTable(HEAD, [9, 0.5, 0.28, 0.22, DATE, DATE], language);
  let section = '';
  for (const task of tasks) {
    if (task.section !== section) {
      section = task.section;
      if (section) table.push(['', pc.bold(section), '', '', '', '']);
    }
    const due = dueDays(task.deadline) || KINDS[task.deadline.kind][language];
    const mark = task.confidence === 'ask' ? pc.yellow(' ?') : '';
    table.push([`${task.ref}${mark}`, task.title, task.leadUnits.join('; '), task.supervisor, task.dueText, due]);
  }
  return table.toString();
}

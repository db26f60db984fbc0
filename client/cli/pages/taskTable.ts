import pc from 'picocolors';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { provenText } from '../../../domain/task/proof/proofText.ts';
import type { TaskStatus } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { bySeries } from '../../office/pages/list/bySeries.ts';
import type { ListedTask } from '../../office/pages/list/listedTasks.ts';
import { newTable } from '../layout/table.ts';

const COLOURS: Partial<Record<TaskStatus, (words: string) => string>> = {
  overdue: pc.red,
  'explanation-required': pc.red,
  'explanation-sent': pc.red,
  'to-confirm': pc.yellow,
  returned: pc.yellow,
  reported: pc.blue,
  accepted: pc.green,
};

/** Tasks, one a line, in the order they come in. */
export function taskTable(tasks: ListedTask[], language: Language): string {
  const head = [
    text('Mã', 'Id'),
    text('Trạng thái', 'Status'),
    text('Hạn', 'Due'),
    text('Nhiệm vụ', 'Task'),
    text('Đơn vị', 'Unit'),
    text('Phụ trách', 'Officer'),
  ];
  const table = newTable(head, [9, 16, 12, 0.5, 0.25, 0.25], language);
  for (const { task, more } of bySeries(tasks)) {
    const { key, status, title, due, unit, officer, proven } = task;
    const asides = [...(proven ? [provenText(proven)] : []), ...(more > 0 ? [moreText(more)] : [])];
    const colour = COLOURS[status] ?? ((words: string) => words);
    table.push([
      pc.cyan(key),
      colour(STATUS_TEXT[status][language]),
      due ? shownDate(due) : '',
      [title, ...asides.map((said) => `(${said[language]})`)].join(' '),
      unit.name,
      officer?.name ?? '–',
    ]);
  }
  return table.toString();
}

const moreText = (more: number): Text =>
  text(`và ${more} kỳ sau`, `and ${more} later ${more === 1 ? 'week' : 'weeks'}`);

import pc from 'picocolors';
import type { AgencyRegistry } from '../../config/registry.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import { personOf } from '../../domain/directory/roles.ts';
import type { TaskStatus } from '../../domain/task/status.ts';
import { STATUS_TEXT } from '../../domain/task/statusText.ts';
import { type Language, text } from '../../domain/text/text.ts';
import type { TaskRow } from '../facade/lists.ts';
import { newTable } from './table.ts';

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
export function taskTable(rows: TaskRow[], registry: AgencyRegistry, language: Language): string {
  const head = [
    text('Mã', 'Id'),
    text('Trạng thái', 'Status'),
    text('Hạn', 'Due'),
    text('Nhiệm vụ', 'Task'),
    text('Đơn vị', 'Unit'),
    text('Phụ trách', 'Officer'),
  ];
  const table = newTable(head, [9, 16, 12, 0.5, 0.25, 0.25], language);
  for (const { key, status, facts, officer } of rows) {
    const colour = COLOURS[status] ?? ((words: string) => words);
    const name = personOf(registry.get(facts.agency).directory, officer)?.name ?? '–';
    const due = facts.workBy ? shownDate(facts.workBy) : '';
    table.push([
      pc.cyan(key),
      colour(STATUS_TEXT[status][language]),
      due,
      facts.title,
      facts.unitName,
      name,
    ]);
  }
  return table.toString();
}

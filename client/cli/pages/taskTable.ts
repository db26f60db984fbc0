import pc from 'picocolors';
import type { AgencyRegistry } from '../../../config/registry.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { TaskStatus } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
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
  for (const { row, more } of bySeries(rows)) {
    const { key, status, facts, officer } = row;
    const colour = COLOURS[status] ?? ((words: string) => words);
    const name = personOf(registry.get(facts.agency).directory, officer)?.name ?? '–';
    const due = facts.workBy ? shownDate(facts.workBy) : '';
    table.push([
      pc.cyan(key),
      colour(STATUS_TEXT[status][language]),
      due,
      more === 0 ? facts.title : `${facts.title} ${moreText(more)[language]}`,
      facts.unitName,
      name,
    ]);
  }
  return table.toString();
}

/**
 * A weekly duty is one line, that of its first occurrence in a status: fifty-two lines would bury
 * the rest. `more` counts those it stands for.
 */
function bySeries(rows: TaskRow[]): { row: TaskRow; more: number }[] {
  const lines = new Map<string, { row: TaskRow; more: number }>();
  for (const row of rows) {
    const { id, plan, ref, unit, rhythm } = row.facts;
    const series = rhythm === 'weekly' ? [plan, ref, unit, row.status].join('/') : id;
    const line = lines.get(series);
    if (line) line.more += 1;
    else lines.set(series, { row, more: 0 });
  }
  return [...lines.values()];
}

const moreText = (more: number): Text =>
  text(`(và ${more} kỳ sau)`, `(and ${more} later ${more === 1 ? 'week' : 'weeks'})`);

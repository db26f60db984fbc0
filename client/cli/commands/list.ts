import pc from 'picocolors';
import type { AgencyRegistry } from '../../../config/registry.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import { BUCKETS, tally } from '../../../domain/task/buckets.ts';
import type { TaskStatus } from '../../../domain/task/status.ts';
import { BUCKET_TEXT, STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { listTasks, type TaskRow } from '../../facade/lists.ts';
import { readOnly } from '../ground.ts';
import { openSession } from '../session.ts';
import { newTable } from '../table.ts';
import { filterIn, type ListOptions } from '../taskFilter.ts';

/** `dondoc task list`: tasks by due date, with the four official buckets below. */
export async function list(options: ListOptions): Promise<void> {
  const filter = filterIn(readOnly(options).registry, options);
  const session = await openSession(options);
  const { world, registry, language } = session;
  try {
    const rows = await listTasks(world, filter);
    const buckets = tally(rows.map(({ bucket }) => bucket));
    if (options.json) console.log(JSON.stringify({ tasks: rows.map(jsonRow), buckets }, null, 2));
    else {
      console.log(
        rows.length > 0
          ? tableOf(rows, registry, language)
          : text('Không có việc nào.', 'No tasks.')[language],
      );
      console.log(
        BUCKETS.map((bucket) => `${BUCKET_TEXT[bucket][language]}: ${buckets[bucket]}`).join(' · '),
      );
    }
  } finally {
    await session.close();
  }
}

/** A row for machines: what a list shows and the facts behind it, without the whole schedule. */
const jsonRow = ({ key, status, officer, facts, next }: TaskRow) => ({
  ...facts,
  key,
  status,
  officer,
  next,
});

const COLOURS: Partial<Record<TaskStatus, (words: string) => string>> = {
  overdue: pc.red,
  'explanation-required': pc.red,
  'explanation-sent': pc.red,
  'to-confirm': pc.yellow,
  returned: pc.yellow,
  reported: pc.blue,
  accepted: pc.green,
};

function tableOf(rows: TaskRow[], registry: AgencyRegistry, language: Language): string {
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

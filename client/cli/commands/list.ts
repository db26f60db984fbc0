import { BUCKETS, tally } from '../../../domain/task/buckets.ts';
import { BUCKET_TEXT } from '../../../domain/task/statusText.ts';
import { text } from '../../../domain/text/text.ts';
import { listTasks, type TaskRow } from '../../facade/lists.ts';
import { readOnly } from '../ground.ts';
import { openSession } from '../session.ts';
import { filterIn, type ListOptions } from '../taskFilter.ts';
import { taskTable } from '../taskTable.ts';

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
          ? taskTable(rows, registry, language)
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

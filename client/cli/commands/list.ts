import { countsText } from '../../../domain/task/statusText.ts';
import { text } from '../../../domain/text/text.ts';
import { heldNotices } from '../../office/pages/list/heldNotices.ts';
import { listPage } from '../../office/pages/list/listPage.ts';
import type { TaskRow } from '../../office/types.ts';
import { readOnly } from '../cliContext.ts';
import { filterIn, type ListOptions } from '../options/taskFilter.ts';
import { heldTable } from '../pages/heldTable.ts';
import { taskTable } from '../pages/taskTable.ts';
import { openSession } from '../session.ts';

/** `dondoc task list`: tasks by due date, with the four official buckets below. */
export async function list(options: ListOptions): Promise<void> {
  const filter = filterIn(readOnly(options).registry, options);
  const session = await openSession(options);
  const { queries, registry, language } = session;
  try {
    const rows = await queries.tasks(filter);
    const { tasks, counts } = listPage(rows, registry, new Date().toISOString());
    if (options.json) console.log(JSON.stringify({ tasks: rows.map(jsonRow), counts }, null, 2));
    else {
      console.log(
        rows.length > 0
          ? options.held
            ? heldTable(heldNotices(rows, registry), language)
            : taskTable(tasks, language)
          : text('Không có việc nào.', 'No tasks.')[language],
      );
      console.log(countsText(counts)[language]);
    }
  } finally {
    await session.close();
  }
}

/** A row for machines: what a list shows and the facts behind it, without the whole schedule. */
const jsonRow = ({ key, status, standing, officer, facts, next }: TaskRow) => ({
  ...facts,
  key,
  status,
  ...standing,
  officer,
  next,
});

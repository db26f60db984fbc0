import { countsText } from '../../../domain/task/statusText.ts';
import { many } from '../../../domain/text/many.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { heldNotices } from '../../office/pages/list/heldNotices.ts';
import { listPage } from '../../office/pages/list/listPage.ts';
import { readOnly } from '../cliContext.ts';
import { filterIn, type ListOptions } from '../options/taskFilter.ts';
import { heldTable } from '../pages/heldTable.ts';
import { listJson } from '../pages/listJson.ts';
import { taskTable } from '../pages/taskTable.ts';
import { openSession } from '../session.ts';

/** `dondoc task list`: tasks by due date, with the four official buckets below. */
export async function list(options: ListOptions): Promise<void> {
  const filter = filterIn(readOnly(options).registry, options);
  const session = await openSession(options);
  const { queries, registry, language } = session;
  try {
    const found = await queries.tasks({ ...filter, all: true });
    const page = listPage(found, filter, registry, new Date().toISOString());
    const { rows, tasks, ended, counts } = page;
    if (options.json) console.log(JSON.stringify(listJson(page), null, 2));
    else {
      console.log(
        rows.length > 0
          ? options.held
            ? heldTable(heldNotices(rows, registry), language)
            : taskTable(tasks, language)
          : text('Không có việc nào.', 'No tasks.')[language],
      );
      console.log(countsText(counts)[language]);
      if (ended > 0) console.log(endedText(ended)[language]);
    }
  } finally {
    await session.close();
  }
}

const endedText = (ended: number): Text =>
  text(
    `Không liệt kê ${ended} việc đã kết thúc; thêm --all để xem.`,
    `${many(ended, 'ended task')} not listed; add --all to see them.`,
  );

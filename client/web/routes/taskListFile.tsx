import { Hono } from 'hono';
import { text } from '../../../domain/text/text.ts';
import { exportedTasks } from '../../office/pages/list/exportedTasks.ts';
import type { WebEnv } from '../env.ts';
import { formatIn, refuseFile, sendFile, unknownFormat } from '../exports/download.tsx';
import { taskListSheet } from '../exports/excel/taskListSheet.ts';
import { workbookOf } from '../exports/excel/workbook.ts';
import { fillTemplate } from '../exports/word/fillTemplate.ts';
import { tooManyForWord } from '../exports/word/mostInWord.ts';
import { taskListFields } from '../exports/word/taskListFields.ts';
import { templateOf } from '../exports/word/templates.ts';
import { filterText } from '../tasks/filterText.ts';
import { filterIn, narrowed } from '../tasks/listFilter.ts';
import { rowsFor } from '../visibleRows.ts';

/** `/nhiem-vu/xuat`: the tasks that a list with this filter counts, all of them, as a file. */
export const taskListFile = new Hono<WebEnv>().get('/xuat', async (c) => {
  const { visitor, language } = c.var;
  const format = formatIn(c);
  if (!format) return unknownFormat(c);
  const { agency, desk } = visitor;
  const filter = filterIn(new URL(c.req.url).searchParams);
  const { rows, today } = await rowsFor(visitor, filter);
  const found = exportedTasks(narrowed(rows, filter, agency, today), agency, today);
  const tasks = found.length;
  const tooMany = format === 'docx' ? tooManyForWord(tasks, NARROW) : null;
  if (tooMany) return refuseFile(c, tooMany);
  const asOf = desk.queries.listedAt() ?? (await desk.queries.now());
  const about = { narrowedTo: filterText(filter, agency, rows), asOf };
  const name = `nhiem-vu-${today}`;
  if (format === 'xlsx') {
    const bytes = await workbookOf([taskListSheet(found, about, language)]);
    return sendFile(c, { name, format, tasks, bytes });
  }
  const fields = taskListFields(found, about, agency.directory.name, language);
  const bytes = await fillTemplate(templateOf(agency, 'danh-sach-nhiem-vu', language), fields);
  return sendFile(c, { name, format, tasks, bytes });
});

const NARROW = text('lọc bớt, hoặc tải tệp Excel', 'narrow it down, or take Excel');

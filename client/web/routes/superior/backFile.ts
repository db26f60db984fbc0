import { Hono } from 'hono';
import { backRows } from '../../../office/pages/superior/backRows.ts';
import type { WebEnv } from '../../env.ts';
import { sendFile } from '../../exports/download.tsx';
import { backSheet } from '../../exports/excel/backSheet.ts';
import { workbookOf } from '../../exports/excel/workbook.ts';
import { listAt } from '../../superior/found.ts';
import { openList } from '../../superior/openList.ts';
import { notFound } from '../notFound.tsx';

/** `/ke-hoach/cap-tren/:id/ket-qua`: what the superior's system takes back, in its own columns. */
export const backFile = new Hono<WebEnv>().get('/:id/ket-qua', async (c) => {
  const kept = listAt(c);
  if (!kept) return notFound(c);
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  const { list, found } = await openList(kept, desk, agency);
  if (!found) return c.redirect(`/ke-hoach/cap-tren/${kept.id}`, 303);
  const today = await desk.queries.today(agency.directory.agency);
  const back = backRows(list, found, today, agency);
  const bytes = await workbookOf([backSheet(back, language)]);
  const name = `ket-qua-cap-tren-${today}`;
  return sendFile(c, { name, format: 'xlsx', tasks: back.rows.length, bytes });
});

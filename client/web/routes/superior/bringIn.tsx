import { Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { WAITED_MS } from '../../jobs/waiting.tsx';
import { bringInOnce } from '../../superior/bringInOnce.ts';
import { listAt } from '../../superior/found.ts';
import { openList } from '../../superior/openList.ts';
import { wantedIn } from '../../superior/typedRows.ts';
import { notFound } from '../notFound.tsx';
import { showList } from './listPage.tsx';

const NOTHING = text(
  'Chưa chọn việc nào: chọn đơn vị cho việc mới, hoặc đánh dấu việc cần làm.',
  'Nothing was chosen: choose a unit for a new task, or tick what is to be done.',
);

/** What is chosen of a list is brought in; what became of it stands on the list's page. */
export const bringIn = new Hono<WebEnv>().post('/:id', async (c) => {
  const kept = listAt(c);
  if (!kept) return notFound(c);
  const { lists, desk, agency, person } = c.var.visitor;
  const typed = await formOf(c);
  const open = await openList(kept, desk, agency);
  const wanted = open.found ? wantedIn(typed, open.found) : [];
  if (wanted.length === 0) return showList(c, kept, NOTHING, typed);
  const job = bringInOnce({ lists, desk, agency, by: person }, open, wanted);
  const standing = await job.within(WAITED_MS);
  if (standing.is === 'failed') throw standing.error;
  return c.redirect(`/ke-hoach/cap-tren/${kept.id}`, 303);
});

import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { isOpenWork } from '../../../domain/task/phase.ts';
import { text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { type CheckedRow, checkedRow, enteredRows } from '../grid/enteredRows.ts';
import { Grid } from '../grid/Grid.tsx';
import { GridFilter } from '../grid/GridFilter.tsx';
import { Looked } from '../grid/Looked.tsx';
import { looked, withDoubts } from '../grid/looked.ts';
import { reachOf } from '../remedies/reach.ts';
import { filterIn, type ListFilter, narrowed } from '../tasks/listFilter.ts';
import { type Outcome, outcomeOf } from '../tasks/outcome.ts';
import { seenIn } from '../tasks/seen.ts';
import { Outcomes } from '../views/Outcomes.tsx';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { rowsOf } from '../visibleRows.ts';
import { notFound } from './notFound.tsx';

/** Lines of one page of the grid. */
const AT_MOST = 100;

/**
 * `/nhap-ket-qua`: the coordinator types or pastes the results of many tasks. Each cell is looked
 * at first; then all are sent as one act, and each line tells what became of it.
 */
export const grid = new Hono<WebEnv>()
  .get('/', async (c) => {
    if (!c.var.visitor.typingFor) return notFound(c);
    const { language } = c.var;
    const { rows, open, filter } = await visibleRows(c);
    return show(
      c,
      <>
        <GridFilter rows={open} {...{ filter, language }} />
        <Grid rows={rows} entered={[]} language={language} />
      </>,
    );
  })
  .post('/', async (c) => {
    const { visitor, language } = c.var;
    if (!visitor.typingFor) return notFound(c);
    const form = await formOf(c);
    const { rows, all, today } = await visibleRows(c);
    const entered = enteredRows(form);
    const lines = entered.map((row) => looked(checkedRow(row, today), all, today));
    // Each task answers for itself to what was looked at and is sent, reported since or not.
    const good = lines.flatMap(({ row, task }) => (task && !row.fault ? [{ row, task }] : []));
    if (form.send !== 'yes' || good.length === 0) {
      const checked = await withDoubts(lines, visitor.desk.queries);
      return show(
        c,
        <>
          {checked.length > 0 && <Looked checked={checked} language={language} />}
          <Grid rows={rows} entered={entered} language={language} />
        </>,
        checked.some(({ fault }) => fault !== null) ? 422 : 200,
      );
    }
    const outcomes: Outcome[] = [];
    for (const { row, task } of good)
      outcomes.push(await send(visitor, row, task, seenIn(form, row.key)));
    const sent = new Map(good.map(({ row }) => [row.key, row.documentNo]));
    return show(
      c,
      <>
        <Outcomes
          {...{ outcomes, sent, language }}
          reach={reachOf(visitor)}
          heading={SAID.results}
        />
        <p>
          <a class="button plain" href="/nhap-ket-qua">
            {SAID.again[language]}
          </a>
        </p>
      </>,
    );
  });

interface VisibleRows {
  /** As the address narrows it down. */
  rows: TaskRow[];
  filter: ListFilter;
  /** All open work that can be reported. */
  open: TaskRow[];
  /** Every task. */
  all: TaskRow[];
  today: LocalDate;
}

async function visibleRows(c: Context<WebEnv>): Promise<VisibleRows> {
  const { visitor } = c.var;
  const { rows: all, today } = await rowsOf(visitor);
  const filter = filterIn(new URL(c.req.url).searchParams);
  const open = all.filter(({ facts }) => isOpenWork(facts) && facts.kind !== 'continuous');
  const rows = narrowed(open, filter, visitor.agency, today).slice(0, AT_MOST);
  return { rows, filter, open, all, today };
}

const send = (
  visitor: Visitor,
  row: CheckedRow,
  task: TaskRow,
  seen: number | undefined,
): Promise<Outcome> => {
  const { documentNo, documentDate, note } = row;
  const document = { documentNo, documentDate };
  const raw = note === '' ? document : { ...document, note };
  return outcomeOf(visitor, task, 'report', raw, seen);
};

const SAID = {
  results: text('Kết quả', 'Results'),
  again: text('Nhập tiếp', 'Enter more'),
};

async function show(c: Context<WebEnv>, body: Child, status: 200 | 422 = 200) {
  const { visitor, language } = c.var;
  return sendPage(
    c,
    <Page
      title={MENU_PAGES['/nhap-ket-qua']}
      at="/nhap-ket-qua"
      language={language}
      visitor={visitor}
    >
      {body}
    </Page>,
    status,
  );
}

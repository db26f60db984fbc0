import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { shownDate, weekdayName } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { isOpenWork } from '../../../domain/task/phase.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import {
  type CheckedRow,
  cellName,
  checkedRow,
  type EnteredRow,
  enteredRows,
  GRID_COLUMNS,
} from '../grid/enteredRows.ts';
import { filterIn, narrowed } from '../tasks/listFilter.ts';
import { MENU_PAGES, Page, sendPage } from '../views/page.tsx';
import { rowsOf } from '../visit.ts';
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
    const { rows, today } = await openRows(c);
    return show(c, <Grid rows={rows} today={today} entered={[]} language={c.var.language} />);
  })
  .post('/', async (c) => {
    const { visitor, language } = c.var;
    if (!visitor.typingFor) return notFound(c);
    const form = await formOf(c);
    const { rows, today } = await openRows(c);
    const entered = enteredRows(form);
    const checked = await Promise.all(
      entered.map((row) => looked(checkedRow(row, today), rows, visitor)),
    );
    const good = checked.filter(({ fault }) => fault === null);
    if (form.send !== 'yes' || good.length === 0)
      return show(
        c,
        <>
          {checked.length > 0 && <Looked checked={checked} language={language} />}
          <Grid rows={rows} today={today} entered={entered} language={language} />
        </>,
        checked.some(({ fault }) => fault !== null) ? 422 : 200,
      );
    const sent: Sent[] = [];
    for (const row of good) sent.push(await send(row, visitor));
    return show(c, <Results sent={sent} language={language} />);
  });

/** Open work that can be reported, as the address narrows it down. */
async function openRows(c: Context<WebEnv>): Promise<{ rows: TaskRow[]; today: LocalDate }> {
  const { visitor } = c.var;
  const { rows, today } = await rowsOf(visitor);
  const filter = filterIn(new URL(c.req.url).searchParams);
  const open = rows.filter(({ facts }) => isOpenWork(facts) && facts.kind !== 'continuous');
  return { rows: narrowed(open, filter, visitor.agency, today).slice(0, AT_MOST), today };
}

interface LookedRow {
  row: CheckedRow;
  task: TaskRow | null;
  fault: Text | null;
  doubts: Text[];
}

/** A line beside its task, and what is odd about its document. */
async function looked(row: CheckedRow, rows: TaskRow[], visitor: Visitor): Promise<LookedRow> {
  const task = rows.find(({ key }) => key === row.key) ?? null;
  const fault = task ? row.fault : unknown(row.key);
  const doubts =
    task && row.document
      ? await visitor.desk.queries.reportDoubts([task.facts.id], row.document)
      : [];
  return { row, task, fault, doubts };
}

const unknown = (key: string): Text =>
  text(
    `không có nhiệm vụ “${key}” đang thực hiện trong bảng này`,
    `no open task "${key}" is in this grid`,
  );

interface Sent {
  row: CheckedRow;
  task: TaskRow | null;
  said: Text;
  isDone: boolean;
}

async function send({ row, task }: LookedRow, visitor: Visitor): Promise<Sent> {
  const { documentNo, documentDate, note } = row;
  try {
    const id = task?.facts.id ?? '';
    const { answer } = await visitor.desk.commands.perform(id, 'report', {
      ...{ documentNo, documentDate },
      ...(note === '' ? {} : { note }),
    });
    return { row, task, isDone: true, said: STATUS_TEXT[answer.status] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { row, task, isDone: false, said: error.said };
  }
}

const SAID = {
  lead: text(
    'Ghi số, ngày văn bản kết quả của từng nhiệm vụ, hoặc dán từ Excel, Zalo. Mỗi ô được xem trước khi gửi.',
    'Enter number and date of each result’s document, or paste them. Each cell is looked at before anything is sent.',
  ),
  task: text('Nhiệm vụ', 'Task'),
  documentNo: text('Số, ký hiệu văn bản', 'Document number'),
  documentDate: text('Ngày văn bản', 'Document date'),
  note: text('Ghi chú', 'Note'),
  pasted: text('Hoặc dán nhiều dòng', 'Or paste many lines'),
  pastedHint: text(
    'mỗi dòng: mã nhiệm vụ; số văn bản; ngày; ghi chú',
    'each line: task id; document number; date; note',
  ),
  check: text('Xem trước', 'Look at it first'),
  looked: text('Xem trước khi gửi', 'Before it is sent'),
  good: text('sẽ ghi', 'will be recorded'),
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

interface GridProps {
  rows: TaskRow[];
  today: LocalDate;
  entered: EnteredRow[];
  language: Language;
}

const Grid: FC<GridProps> = ({ rows, entered, language }) => {
  const typed = new Map(entered.map((row) => [row.key, row]));
  return (
    <form method="post" data-unsaved="yes">
      <p>{SAID.lead[language]}</p>
      <div class="wide">
        <table class="stacked" data-grid="yes">
          <thead>
            <tr>
              <th scope="col">{SAID.task[language]}</th>
              {GRID_COLUMNS.map((column) => (
                <th scope="col">{SAID[column][language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, facts }) => (
              <tr>
                <th scope="row">
                  <a href={`/nhiem-vu/${key}`}>{facts.title}</a>
                  <div class="quiet">
                    {key} · {facts.unitName}
                    {facts.workBy && ` · ${shownDate(facts.workBy)}`}
                  </div>
                </th>
                {GRID_COLUMNS.map((column) => (
                  <td>
                    <input
                      name={cellName(column, key)}
                      value={typed.get(key)?.[column] ?? ''}
                      aria-label={`${SAID[column][language]}: ${facts.title}`}
                      autocomplete="off"
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <label for="pasted">
          {SAID.pasted[language]} <span class="hint">({SAID.pastedHint[language]})</span>
        </label>
        <textarea id="pasted" name="pasted" rows={4} cols={60} />
      </p>
      <button type="submit">{SAID.check[language]}</button>
    </form>
  );
};

const Looked: FC<{ checked: LookedRow[]; language: Language }> = ({ checked, language }) => {
  const good = checked.filter(({ fault }) => fault === null);
  const { verb } = commandOf('report');
  return (
    <section class="card" aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">{SAID.looked[language]}</h2>
      <ul>
        {checked.map(({ row, task, fault, doubts }) => (
          <li class={fault ? 'late' : ''}>
            {task?.facts.title ?? row.key}: {row.documentNo}
            {row.document && `, ${dayText(row.document.documentDate, language)}`} –{' '}
            {(fault ?? SAID.good)[language]}
            {doubts.map((doubt) => (
              <span class="soon"> · {doubt[language]}</span>
            ))}
          </li>
        ))}
      </ul>
      {good.length > 0 && (
        <form method="post">
          {good.map(({ row }) =>
            GRID_COLUMNS.map((column) => (
              <input type="hidden" name={cellName(column, row.key)} value={row[column]} />
            )),
          )}
          <button type="submit" name="send" value="yes">
            {text(`Gửi ${good.length}: ${verb.vi}`, `Send ${good.length}: ${verb.en}`)[language]}
          </button>
        </form>
      )}
    </section>
  );
};

const dayText = (date: LocalDate, language: Language): string =>
  `${weekdayName(date, language)} ${shownDate(date)}`;

const Results: FC<{ sent: Sent[]; language: Language }> = ({ sent, language }) => {
  const done = sent.filter(({ isDone }) => isDone).length;
  const refused = sent.length - done;
  return (
    <>
      <p class={refused > 0 ? 'fault' : 'notice'} role="status">
        {
          text(`Đã ghi ${done}, từ chối ${refused}.`, `Recorded ${done}, refused ${refused}.`)[
            language
          ]
        }
      </p>
      <h2>{SAID.results[language]}</h2>
      <ul>
        {sent.map(({ row, task, said, isDone }) => (
          <li class={isDone ? '' : 'late'}>
            <a href={`/nhiem-vu/${row.key}`}>{task?.facts.title ?? row.key}</a>: {row.documentNo} –{' '}
            {said[language]}
          </li>
        ))}
      </ul>
      <p>
        <a class="button plain" href="/nhap-ket-qua">
          {SAID.again[language]}
        </a>
      </p>
    </>
  );
};

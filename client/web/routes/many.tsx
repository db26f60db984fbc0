import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { commandOf } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { reachOf } from '../remedies/reach.ts';
import { filterIn, narrowed } from '../tasks/listFilter.ts';
import { type Outcome, outcomeOf } from '../tasks/outcome.ts';
import { rawOf } from '../tasks/rawOf.ts';
import { seenIn, seenName } from '../tasks/seen.ts';
import { unitAndDay } from '../tasks/unitAndDay.ts';
import { Fault } from '../views/Fault.tsx';
import { Field } from '../views/Field.tsx';
import { Outcomes } from '../views/Outcomes.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { rowsOf } from '../visibleRows.ts';
import { notFound } from './notFound.tsx';

/** Tasks of one act. */
const AT_MOST = 200;

/** What may be done to many tasks at once; one document seldom closes several, so not `report`. */
const FOR_MANY: CommandName[] = [
  ...(['accept', 'return', 'reassign', 'hand-on', 'reschedule', 'set-due', 'confirm'] as const),
  ...(['demand-explanation', 'cancel', 'reinstate', 'reopen', 'send-held', 'drop-held'] as const),
];

/**
 * `/nhieu-viec`: the coordinator does one thing to several tasks of a list. What will happen is
 * shown first; each task tells what became of it, and one refusal holds up no other.
 */
export const many = new Hono<WebEnv>()
  .get('/', async (c) => {
    if (!c.var.visitor.typingFor) return notFound(c);
    const rows = await rowsIn(c);
    const isAll = c.req.query(TICK) === TICK_ALL;
    const ticked = new Set(isAll ? rows.map(({ key }) => key) : []);
    return show(c, <Choosing {...{ rows, ticked }} all={allOf(c)} language={c.var.language} />);
  })
  .post('/', async (c) => {
    const { visitor, language } = c.var;
    if (!visitor.typingFor) return notFound(c);
    const form = new URLSearchParams(await c.req.text());
    const keys = new Set(form.getAll('key'));
    const name = FOR_MANY.find((one) => one === form.get('command'));
    const { rows } = await rowsOf(visitor);
    const chosen = rows.filter(({ key }) => keys.has(key)).slice(0, AT_MOST);
    if (!name || chosen.length === 0)
      return show(
        c,
        <Choosing {...{ rows: await rowsIn(c), ticked: keys, language }} all={allOf(c)} isAgain />,
        422,
      );
    if (form.get('send') !== 'yes')
      return show(c, <Sure name={name} rows={chosen} visitor={visitor} language={language} />);
    const typed = Object.fromEntries([...form].map(([field, value]) => [field, value.trim()]));
    const outcomes: Outcome[] = [];
    for (const row of chosen)
      outcomes.push(
        await outcomeOf(visitor, row, name, rawOf(name, typed), seenIn(typed, row.key)),
      );
    const { verb } = commandOf(name);
    const what = text(capitalised(verb.vi), capitalised(verb.en));
    return show(
      c,
      <>
        <Outcomes {...{ outcomes, what, language }} reach={reachOf(visitor)} />
        <p>
          <a class="button plain" href="/nhiem-vu">
            {SAID.back[language]}
          </a>
        </p>
      </>,
    );
  });

/** The tasks of the filter in the address, ended ones where it asks for them. */
async function rowsIn(c: Context<WebEnv>): Promise<TaskRow[]> {
  const { visitor } = c.var;
  const { rows, today } = await rowsOf(visitor);
  const filter = filterIn(new URL(c.req.url).searchParams);
  return narrowed(rows, filter, visitor.agency, today).slice(0, AT_MOST);
}

const TICK = 'chon';
const TICK_ALL = 'tat-ca';

/** The same list with every task ticked: one link, also where no script runs. */
function allOf(c: Context<WebEnv>): string {
  const { searchParams } = new URL(c.req.url);
  searchParams.set(TICK, TICK_ALL);
  return `/nhieu-viec?${searchParams}`;
}

const SAID = {
  title: text('Xử lý nhiều nhiệm vụ', 'Several tasks at once'),
  tasks: text('Nhiệm vụ', 'Tasks'),
  all: text('Chọn tất cả', 'Tick all'),
  what: text('Làm gì', 'What to do'),
  next: text('Tiếp tục', 'Go on'),
  choose: text('Chọn ít nhất một nhiệm vụ và một việc.', 'Choose a task at least, and what to do.'),
  none: text('Không có nhiệm vụ nào.', 'There are no such tasks.'),
  will: text('Các nhiệm vụ sẽ thay đổi', 'These tasks will change'),
  back: text('Về danh sách', 'Back to the list'),
};

const show = (c: Context<WebEnv>, body: Child, status: 200 | 422 = 200): Promise<Response> => {
  const { visitor, language } = c.var;
  return sendPage(
    c,
    <Page title={SAID.title} at="/nhiem-vu" language={language} visitor={visitor}>
      {body}
    </Page>,
    status,
  );
};

interface ChoosingProps {
  rows: TaskRow[];
  /** The tasks that are ticked, by their short ids. */
  ticked: ReadonlySet<string>;
  /** The address that ticks all. */
  all: string;
  language: Language;
  isAgain?: boolean;
}

const Choosing: FC<ChoosingProps> = ({ rows, ticked, all, language, isAgain = false }) => {
  if (rows.length === 0) return <p>{SAID.none[language]}</p>;
  return (
    <form method="post">
      {isAgain && <Fault said={SAID.choose} language={language} />}
      <fieldset>
        <legend>{SAID.tasks[language]}</legend>
        <p>
          <a href={all}>{SAID.all[language]}</a> <span class="quiet">({rows.length})</span>
        </p>
        {rows.map(({ key, facts, status }) => (
          <div>
            <input
              {...{ type: 'checkbox', id: `chon-${key}`, name: 'key', value: key }}
              checked={ticked.has(key)}
            />{' '}
            <label class="inline" for={`chon-${key}`}>
              {facts.title}
            </label>{' '}
            <span class="quiet">
              {unitAndDay(facts)} · {STATUS_TEXT[status][language]}
            </span>
          </div>
        ))}
      </fieldset>
      <p>
        <label for="command">{SAID.what[language]}</label>
        <select id="command" name="command" required>
          <option value="" />
          {FOR_MANY.map((name) => (
            <option value={name}>{capitalised(commandOf(name).verb[language])}</option>
          ))}
        </select>
      </p>
      <button type="submit">{SAID.next[language]}</button>
    </form>
  );
};

interface SureProps {
  name: CommandName;
  rows: TaskRow[];
  visitor: Visitor;
  language: Language;
}

const Sure: FC<SureProps> = ({ name, rows, visitor, language }) => {
  const { verb, typed } = commandOf(name);
  const send = text(
    `${capitalised(verb.vi)}: ${rows.length} nhiệm vụ`,
    `${capitalised(verb.en)}: ${rows.length} tasks`,
  );
  return (
    <form class="act" method="post">
      <h2>{SAID.will[language]}</h2>
      <ul>
        {rows.map(({ key, facts }) => (
          <li>
            {facts.title} <span class="quiet">{unitAndDay(facts)}</span>
            <input type="hidden" name="key" value={key} />
            <input type="hidden" name={seenName(key)} value={facts.revision} />
          </li>
        ))}
      </ul>
      <input type="hidden" name="command" value={name} />
      {typed?.inputs.map((input) => (
        <Field
          {...{ input, language, value: '' }}
          id={`nhieu-${input.name}`}
          directory={visitor.agency.directory}
        />
      ))}
      <div>
        <button type="submit" name="send" value="yes">
          {send[language]}
        </button>
      </div>
    </form>
  );
};

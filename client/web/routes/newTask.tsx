import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { holderOf, personOf } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { dueReasonText } from '../../../domain/policy/dueReasonText.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { incomingIn, type TypedWork, WORK_FIELDS } from '../tasks/incoming.ts';
import { Fault } from '../views/Fault.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { notFound } from './notFound.tsx';

/**
 * `/giao-viec`: the coordinator gives work of no plan: a line of an incoming document, or what was
 * said at a meeting. What it becomes is shown before it is given.
 */
export const newTask = new Hono<WebEnv>()
  .get('/', (c) => (c.var.visitor.typingFor ? show(c, <WorkForm {...formFor(c)} />) : notFound(c)))
  .post('/', async (c) => {
    const { visitor, language } = c.var;
    const { agency, desk, typingFor } = visitor;
    if (!typingFor) return notFound(c);
    const typed: TypedWork & { send?: string } = await formOf(c);
    try {
      const line = incomingIn(typed, agency.directory);
      if (typed.send !== 'yes') {
        const tasks = await desk.commands.expandIncoming(agency, line);
        return show(c, <Sure {...{ tasks, typed, language }} directory={agency.directory} />);
      }
      const { started, tasks } = await desk.commands.addTask(agency, line);
      return show(c, <Given {...{ tasks, language }} isNew={started.length > 0} />);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const form = formFor(c, typed);
      return show(c, <WorkForm {...form} fault={error.said} />, 422);
    }
  });

const SAID = {
  title: text('Giao việc mới', 'Give new work'),
  byDocument: text('Theo văn bản', 'By a document'),
  documentNo: text('Số, ký hiệu văn bản', 'Number of the document'),
  documentDate: text('Ngày văn bản', 'Date of the document'),
  received: text('Ngày nhận', 'Received on'),
  orally: text('Hoặc giao bằng lời', 'Or orally'),
  where: text('Giao tại', 'Given at'),
  whereHint: text('ví dụ: giao ban', 'e.g. the weekly meeting'),
  on: text('Ngày giao', 'Given on'),
  work: text('Việc', 'The work'),
  name: text('Nội dung', 'What is to be done'),
  unit: text('Đơn vị thực hiện', 'Unit'),
  due: text('Thời hạn', 'Due'),
  dueHint: text(
    'như trong văn bản: trước ngày 05/03/2026, quý 2/2026, trong 10 ngày làm việc kể từ ngày nhận',
    'as the document has it: before 05/03/2026, quarter 2/2026, within 10 working days',
  ),
  assignedBy: text('Cấp trên giao', 'Assigned by a superior'),
  assignedByHint: text('không bắt buộc; ví dụ: UBND tỉnh', 'optional; e.g. the province'),
  supervisor: text('Lãnh đạo phụ trách', 'Supervising leader'),
  byField: text('theo lĩnh vực của đơn vị', 'by the unit’s field'),
  day: text('ngày/tháng/năm', 'day/month/year'),
  optional: text('không bắt buộc', 'optional'),
  choose: text('chọn', 'choose'),
  look: text('Xem trước', 'Look first'),
  will: text('Sẽ giao', 'Will be given'),
  give: text('Giao việc', 'Give it'),
  officer: text('Người thực hiện', 'Officer'),
  given: text('Đã giao việc.', 'The work was given.'),
  known: text('Việc này đã được giao từ trước.', 'This work was given before.'),
  another: text('Giao việc khác', 'Give other work'),
};

interface FormProps {
  typed: TypedWork;
  directory: Directory;
  language: Language;
  fault?: Refused;
}

const formFor = (c: Context<WebEnv>, typed: TypedWork = {}): FormProps => ({
  ...{ typed, language: c.var.language },
  directory: c.var.visitor.agency.directory,
});

const show = (c: Context<WebEnv>, body: Child, status: 200 | 422 = 200): Promise<Response> => {
  const { visitor, language } = c.var;
  const page = (
    <Page title={SAID.title} at="/nhiem-vu" language={language} visitor={visitor}>
      {body}
    </Page>
  );
  return sendPage(c, page, status);
};

const WorkForm: FC<FormProps> = ({ typed, directory, language, fault }) => {
  const leaders = new Set([...directory.leaders.map(({ person }) => person), directory.chairman]);
  const words = { typed, language };
  return (
    <form class="act broad" method="post">
      {fault && <Fault said={fault} language={language} />}
      <fieldset>
        <legend>{SAID.byDocument[language]}</legend>
        <Words {...words} name="documentNo" />
        <Words {...words} name="documentDate" hint={SAID.day} />
        <Words {...words} name="received" hint={DAY_OPTIONAL} />
      </fieldset>
      <fieldset>
        <legend>{SAID.orally[language]}</legend>
        <Words {...words} name="where" hint={SAID.whereHint} />
        <Words {...words} name="on" hint={SAID.day} />
      </fieldset>
      <fieldset>
        <legend>{SAID.work[language]}</legend>
        <Words {...words} name="title" said={SAID.name} required />
        <div>
          <label for="unit">{SAID.unit[language]}</label>
          <select id="unit" name="unit" required>
            <option value="">– {SAID.choose[language]} –</option>
            {directory.units.map(({ id, name }) => (
              <option value={id} selected={id === typed.unit}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Words {...words} name="due" hint={SAID.dueHint} required />
        <Words {...words} name="assignedBy" hint={SAID.assignedByHint} />
        <div>
          <label for="supervisor">{SAID.supervisor[language]}</label>
          <select id="supervisor" name="supervisor">
            <option value="">{SAID.byField[language]}</option>
            {directory.people
              .filter(({ id }) => leaders.has(id))
              .map(({ id, name, title }) => (
                <option value={id} selected={id === typed.supervisor}>
                  {name} – {title}
                </option>
              ))}
          </select>
        </div>
      </fieldset>
      <div>
        <button type="submit">{SAID.look[language]}</button>
      </div>
    </form>
  );
};

const DAY_OPTIONAL = text(
  `${SAID.day.vi}; ${SAID.optional.vi}`,
  `${SAID.day.en}; ${SAID.optional.en}`,
);

interface WordsProps {
  name: Exclude<(typeof WORK_FIELDS)[number], 'unit' | 'supervisor'>;
  typed: TypedWork;
  language: Language;
  said?: Text;
  hint?: Text;
  required?: boolean;
}

const Words: FC<WordsProps> = ({ name, typed, language, said = SAID[name], hint, required }) => (
  <div>
    <label for={name}>
      {said[language]} {hint && <span class="hint">({hint[language]})</span>}
    </label>
    <input
      {...{ id: name, name, value: typed[name] ?? '' }}
      required={required === true}
      autocomplete="off"
    />
  </div>
);

interface SureProps {
  tasks: TaskFacts[];
  typed: TypedWork;
  directory: Directory;
  language: Language;
}

const Sure: FC<SureProps> = ({ tasks, typed, directory, language }) => (
  <form class="act" method="post">
    <h2>{SAID.will[language]}</h2>
    {tasks.map((facts) => (
      <dl class="facts">
        <dt>{SAID.name[language]}</dt>
        <dd>{facts.title}</dd>
        <dt>{SAID.unit[language]}</dt>
        <dd>{facts.unitName}</dd>
        <dt>{SAID.officer[language]}</dt>
        <dd>{personOf(directory, holderOf(directory, facts, 'officer'))?.name ?? '–'}</dd>
        <dt>{SAID.due[language]}</dt>
        <dd>{dueReasonText(facts.dueReason, facts)[language]}</dd>
      </dl>
    ))}
    {WORK_FIELDS.map((name) => (
      <input type="hidden" name={name} value={typed[name] ?? ''} />
    ))}
    <div>
      <button type="submit" name="send" value="yes">
        {SAID.give[language]}
      </button>
    </div>
  </form>
);

interface GivenProps {
  tasks: TaskFacts[];
  isNew: boolean;
  language: Language;
}

const Given: FC<GivenProps> = ({ tasks, isNew, language }) => (
  <>
    <p class="notice" role="status">
      {(isNew ? SAID.given : SAID.known)[language]}
    </p>
    <ul>
      {tasks.map(({ id, title, unitName }) => (
        <li>
          <a href={`/nhiem-vu/${shortKey(id)}`}>{title}</a> <span class="quiet">{unitName}</span>
        </li>
      ))}
    </ul>
    <p>
      <a class="button plain" href="/giao-viec">
        {SAID.another[language]}
      </a>
    </p>
  </>
);

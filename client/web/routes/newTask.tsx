import { type Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { Near } from '../../../domain/text/typedDate.ts';
import type { WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { DAYS, incomingIn, type TypedWork, WORK_FIELDS } from '../tasks/incoming.ts';
import { readDays } from '../tasks/wholeDays.ts';
import { Page, sendPage } from '../views/page.tsx';
import { WorkFacts } from '../views/WorkFacts.tsx';
import { WorkForm, type WorkFormProps } from '../views/WorkForm.tsx';
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
    const today = await desk.queries.today(agency.directory.agency);
    const last = (): Near => ({ today, side: 'last' });
    const { typed } = readDays(await formOf(c), WORK_DAYS, last);
    if (typed.change === 'yes') return show(c, <WorkForm {...formFor(c, typed)} />);
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

/** Days that have been; what they are read as is shown before the work is given. */
const WORK_DAYS = Object.keys(DAYS);

const SAID = {
  title: text('Giao việc mới', 'Give new work'),
  will: text('Sẽ giao', 'Will be given'),
  give: text('Giao việc', 'Give it'),
  change: text('Sửa lại', 'Change it'),
  given: text('Đã giao việc.', 'The work was given.'),
  known: text('Việc này đã được giao từ trước.', 'This work was given before.'),
  another: text('Giao việc khác', 'Give other work'),
};

const formFor = (c: Context<WebEnv>, typed: TypedWork = {}): WorkFormProps => ({
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

interface SureProps {
  tasks: TaskFacts[];
  typed: TypedWork;
  directory: Directory;
  language: Language;
}

const Sure: FC<SureProps> = ({ tasks, typed, directory, language }) => (
  <form class="act" method="post">
    <h2>{SAID.will[language]}</h2>
    <WorkFacts tasks={tasks} directory={directory} language={language} />
    {WORK_FIELDS.map((name) => (
      <input type="hidden" name={name} value={typed[name] ?? ''} />
    ))}
    <div>
      <button type="submit" name="send" value="yes">
        {SAID.give[language]}
      </button>{' '}
      <button type="submit" class="plain" name="change" value="yes">
        {SAID.change[language]}
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

import { type Context, Hono } from 'hono';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { FaultyInput, refuseFaulty } from '../../../domain/task/commands/faultyInput.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { COMMAND_NAMES, type CommandName } from '../../../domain/task/commands/names.ts';
import { commandsOf } from '../../../domain/task/life/log.ts';
import { commandText } from '../../../domain/task/story.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { joined, type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import { TASK_HEADINGS, taskPage } from '../../office/pages/task/taskPage.ts';
import type { Subject } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { findingHref } from '../inspections/findingHref.ts';
import { reachOf } from '../remedies/reach.ts';
import { documentsIn } from '../tasks/documentsIn.ts';
import { offeredTo } from '../tasks/offered.ts';
import { rawOf } from '../tasks/rawOf.ts';
import { seenIn } from '../tasks/seen.ts';
import { subjectOf } from '../tasks/subjectOf.ts';
import { ActionForm, formId, type Refused } from '../views/ActionForm.tsx';
import { Fault } from '../views/Fault.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { asksForMore } from '../views/ReportFields.tsx';
import { Facts, Notices, Steps } from '../views/TaskParts.tsx';
import { notFound } from './notFound.tsx';

/** `/nhiem-vu/:key`: one task, and what this visitor may do to it. */
export const task = new Hono<WebEnv>()
  .get('/:key', async (c) => {
    const subject = await subjectOf(c.var.visitor, c.req.param('key'));
    if (!subject) return notFound(c);
    return showTask(c, subject, null);
  })
  .post('/:key/:command', async (c) => {
    const { visitor } = c.var;
    const name = c.req.param('command') as CommandName;
    const subject = await subjectOf(visitor, c.req.param('key'));
    if (!subject || !COMMAND_NAMES.includes(name)) return notFound(c);
    const typed = await formOf(c);
    if (asksForMore(typed))
      return showTask(c, subject, { command: name, said: SAID.actions, typed }, 200);
    try {
      refuseFaulty(name, rawOf(name, typed));
      const { commands, queries } = deskFor(visitor, typed);
      const doubts = typed.sure === 'yes' ? [] : await doubtsOf(queries, subject, name, typed);
      if (doubts.length > 0)
        return showTask(c, subject, {
          command: name,
          said: joined(doubts, '; '),
          typed,
          asks: true,
        });
      const { answer } = await commands.perform(
        subject.id,
        name,
        rawOf(name, typed),
        seenIn(typed),
      );
      const again = answer.repeated ? '&lai=1' : '';
      return c.redirect(`/nhiem-vu/${c.req.param('key')}?da=${name}${again}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const now = await subjectOf(visitor, c.req.param('key'));
      const faults = error instanceof FaultyInput ? { faults: error.faults } : {};
      return showTask(c, now ?? subject, { command: name, said: error.said, typed, ...faults });
    }
  });

/** What is odd about the document that a task is to be reported with. */
async function doubtsOf(
  queries: Desk['queries'],
  { id }: Subject,
  name: CommandName,
  typed: Record<string, string>,
): Promise<Text[]> {
  if (name !== 'report') return [];
  const wanted = documentsIn(typed).map((document) => ({ typed: [id], document }));
  return wanted.length === 0 ? [] : (await queries.manyReportDoubts(wanted)).flat();
}

/** The visitor's own desk, or the one where he types in for the person the form names. */
function deskFor(visitor: Visitor, { as = '', ground = '' }: Record<string, string>) {
  if (as === '' || as === visitor.person.id) return visitor.desk;
  if (!visitor.typingFor) throw new Refusal(NOT_FOR_OTHERS);
  return visitor.typingFor(as, ground);
}

const NOT_FOR_OTHERS = text(
  'Chỉ đầu mối theo dõi mới ghi thay người khác.',
  'Only the coordinator types in for others.',
);

const SAID = {
  actions: text('Việc có thể làm', 'What can be done'),
  history: text('Xem lịch sử ghi trong máy chủ', 'See the history as the engine has it'),
};

async function showTask(
  c: Context<WebEnv>,
  subject: Subject,
  refused: Refused | null,
  status: 200 | 422 = refused ? 422 : 200,
): Promise<Response> {
  const { visitor, language } = c.var;
  const fates = await visitor.desk.queries.fates(subject.state);
  const page = taskPage({ ...subject, fates });
  const offered = offeredTo(visitor, page.actions);
  const done = COMMAND_NAMES.find((name) => name === c.req.query('da'));
  const isOffered = offered.some(({ action }) => action.command === refused?.command);
  const first = offered.find(({ himself }) => himself)?.action.command;
  const commands = offered.map(({ action }) => action.command);
  const reach = reachOf(visitor, (name) => (commands.includes(name) ? `#${formId(name)}` : null));
  const title = text(page.title, page.title);
  const { revision } = subject.state.facts;
  const html = (
    <Page
      title={title}
      at="/nhiem-vu"
      live={{ href: `/nhiem-vu/${page.key}`, task: { key: page.key, revision } }}
      language={language}
      visitor={visitor}
    >
      {done && !refused && (
        <p class="notice" role="status">
          {recorded(done, subject, c.req.query('lai') === '1')[language]}
        </p>
      )}
      {refused && !isOffered && <Fault said={refused.said} {...{ language, reach }} />}
      <Facts
        facts={page.facts}
        findingHref={findingHref(visitor, subject.state.facts)}
        language={language}
      />
      {offered.length > 0 && <h2>{SAID.actions[language]}</h2>}
      {offered.map((one) => (
        <ActionForm
          offered={one}
          to={`/nhiem-vu/${page.key}`}
          facts={subject.state.facts}
          directory={visitor.agency.directory}
          refused={refused}
          isOpen={!refused && one.action.command === first}
          language={language}
          reach={reach}
        />
      ))}
      <h2>{TASK_HEADINGS.story[language]}</h2>
      <ol class="story">
        {page.story.map(({ at, said }) => (
          <li>
            <time datetime={at}>{showInstant(at)}</time> {capitalised(said[language])}
          </li>
        ))}
      </ol>
      {visitor.seesRecords && (
        <p>
          <a href={`/nhiem-vu/${page.key}/lich-su`}>{SAID.history[language]}</a>
        </p>
      )}
      <h2>{TASK_HEADINGS.steps[language]}</h2>
      <Steps steps={page.steps} language={language} />
      <h2>{TASK_HEADINGS.notices[language]}</h2>
      <Notices notices={page.notices} language={language} />
    </Page>
  );
  return sendPage(c, html, status);
}

/** What was recorded; of a form sent again, that it was before and nothing was added. */
function recorded(name: CommandName, { state }: Subject, isAgain: boolean): Text {
  const last = commandsOf(state.log).findLast(({ what }) => what === name);
  if (isAgain && last) {
    const [at, { vi, en }] = [showInstant(last.at), commandText(last)];
    return text(
      `Nội dung này đã được ghi lúc ${at}, không ghi thêm lần nữa: ${vi}.`,
      `This was recorded at ${at} and is not recorded again: ${en}.`,
    );
  }
  const { vi, en } = commandOf(name).verb;
  return text(`Đã ghi: ${vi}.`, `Recorded: ${en}.`);
}

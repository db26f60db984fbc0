import type { Context } from 'hono';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { COMMAND_NAMES, type CommandName } from '../../../domain/task/commands/names.ts';
import { commandsOf } from '../../../domain/task/life/log.ts';
import { awaitsReview } from '../../../domain/task/phase.ts';
import { commandText } from '../../../domain/task/story.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { TASK_HEADINGS, taskPage } from '../../office/pages/task/taskPage.ts';
import type { Subject } from '../../office/types.ts';
import type { WebEnv } from '../env.ts';
import { findingHref } from '../inspections/findingHref.ts';
import { reachOf } from '../remedies/reach.ts';
import { ActionForm, formId, type OfferedAction, type Refused } from '../views/ActionForm.tsx';
import { Alike } from '../views/AnsweredToo.tsx';
import { Fault } from '../views/Fault.tsx';
import { PlansBelow } from '../views/PlansBelow.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { Facts, Notices, Steps } from '../views/TaskParts.tsx';
import { answeredToo } from './answeredToo.ts';
import { offeredTo } from './offered.ts';
import { plansBelow } from './plansBelow.ts';

const SAID = {
  actions: text('Việc có thể làm', 'What can be done'),
  history: text('Xem lịch sử ghi trong máy chủ', 'See the history as the engine has it'),
};

/** One task's page: what it is, what its reader may do, what happened, what is to come. */
export async function showTask(
  c: Context<WebEnv>,
  subject: Subject,
  refused: Refused | null,
  status: 200 | 422 = refused ? 422 : 200,
): Promise<Response> {
  const { visitor, language } = c.var;
  const fates = await visitor.desk.queries.fates(subject.state);
  const page = taskPage({ ...subject, fates });
  const { facts } = subject.state;
  const offered = urgentFirst(offeredTo(visitor, page.actions), facts);
  const alike = await answeredToo(visitor, facts);
  const done = recorded(subject, c.req.query('da'), c.req.query('lai') === '1');
  const isOffered = offered.some(({ action }) => action.command === refused?.command);
  const first = firstOf(offered, facts);
  const commands = offered.map(({ action }) => action.command);
  const reach = reachOf(visitor, (name) => (commands.includes(name) ? `#${formId(name)}` : null));
  const title = text(page.title, page.title);
  const html = (
    <Page
      title={title}
      at="/nhiem-vu"
      live={{ href: `/nhiem-vu/${page.key}`, task: { key: page.key, revision: facts.revision } }}
      language={language}
      visitor={visitor}
    >
      {done && !refused && (
        <p class="notice" role="status">
          {done[language]}
        </p>
      )}
      {refused && !isOffered && <Fault said={refused.said} {...{ language, reach }} />}
      <Facts facts={page.facts} findingHref={findingHref(visitor, facts)} language={language} />
      <Alike rows={alike} language={language} />
      <PlansBelow plans={await plansBelow(visitor, facts)} language={language} />
      {offered.length > 0 && <h2>{SAID.actions[language]}</h2>}
      {offered.map((one) => (
        <ActionForm
          offered={one}
          to={`/nhiem-vu/${page.key}`}
          facts={facts}
          directory={visitor.agency.directory}
          refused={refused}
          isOpen={!refused && one.action.command === first}
          language={language}
          reach={reach}
          alike={alike}
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

/** A report that waits wants a decision before anything else. */
const DECIDING: readonly CommandName[] = ['accept', 'return'];

const isDeciding = ({ action }: OfferedAction): boolean => DECIDING.includes(action.command);

const urgentFirst = (offered: OfferedAction[], facts: TaskFacts): OfferedAction[] =>
  awaitsReview(facts)
    ? [...offered.filter(isDeciding), ...offered.filter((one) => !isDeciding(one))]
    : offered;

/** The form that stands open. */
function firstOf(offered: OfferedAction[], facts: TaskFacts): CommandName | undefined {
  const wanted = awaitsReview(facts) ? offered.find(isDeciding) : undefined;
  return (wanted ?? offered.find(({ himself }) => himself))?.action.command;
}

/**
 * What was just recorded; of a form sent again, that it was before and nothing was added. Null
 * where an address names what the task's last command was not.
 */
function recorded({ state }: Subject, named: string | undefined, isAgain: boolean): Text | null {
  const name = COMMAND_NAMES.find((one) => one === named);
  const commands = commandsOf(state.log);
  const last = isAgain ? commands.findLast(({ what }) => what === name) : commands.at(-1);
  if (!name || last?.what !== name) return null;
  if (isAgain) {
    const [at, { vi, en }] = [showInstant(last.at), commandText(last)];
    return text(
      `Nội dung này đã được ghi lúc ${at}, không ghi thêm lần nữa: ${vi}.`,
      `This was recorded at ${at} and is not recorded again: ${en}.`,
    );
  }
  const { vi, en } = commandOf(name).verb;
  return text(`Đã ghi: ${vi}.`, `Recorded: ${en}.`);
}

import type { Context } from 'hono';
import { text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import type { RawInput, Subject, TaskRow } from '../../office/types.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { reachOf } from '../remedies/reach.ts';
import { Outcomes } from '../views/Outcomes.tsx';
import { Page, sendPage } from '../views/page.tsx';
import { answeredToo, tickedOf } from './answeredToo.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { seenIn } from './seen.ts';

const SAID = {
  title: text('Đã báo cáo', 'Reported'),
  recorded: text('Đã ghi báo cáo cho nhiệm vụ này.', 'The report of this task is recorded.'),
  back: text('Về nhiệm vụ', 'Back to the task'),
  too: text('Báo cáo cũng trả lời', 'The report answers, too'),
};

/** The other tasks that a report answers, as its form says. */
export const tickedIn = async (
  visitor: Visitor,
  { state }: Subject,
  typed: Record<string, string>,
): Promise<TaskRow[]> => tickedOf(await answeredToo(visitor, state.facts), typed);

/** One report of several tasks: who gives it, of which others, with what. */
interface Answering {
  desk: Desk;
  too: TaskRow[];
  raw: RawInput;
  typed: Record<string, string>;
}

/** Reports the other tasks, too, and says of each what became of it. */
export async function showAnswered(
  c: Context<WebEnv>,
  { desk, too, raw, typed }: Answering,
): Promise<Response> {
  const { visitor, language } = c.var;
  const outcomes: Outcome[] = [];
  for (const row of too)
    outcomes.push(await outcomeOf({ desk }, row, 'report', raw, seenIn(typed, row.key)));
  return sendPage(
    c,
    <Page title={SAID.title} at="/nhiem-vu" language={language} visitor={visitor}>
      <p class="notice" role="status">
        {SAID.recorded[language]}{' '}
        <a href={`/nhiem-vu/${c.req.param('key')}`}>{SAID.back[language]}</a>
      </p>
      <Outcomes {...{ outcomes, language }} heading={SAID.too} reach={reachOf(visitor)} />
    </Page>,
  );
}

import { Hono } from 'hono';
import { FaultyInput, refuseFaulty } from '../../../domain/task/commands/faultyInput.ts';
import { COMMAND_NAMES, type CommandName } from '../../../domain/task/commands/names.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { joined, type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import type { Visitor, WebEnv } from '../env.ts';
import { formOf } from '../form.ts';
import { documentsIn } from '../tasks/documentsIn.ts';
import { rawOf } from '../tasks/rawOf.ts';
import { seenIn } from '../tasks/seen.ts';
import { showAnswered, tickedIn } from '../tasks/showAnswered.tsx';
import { showTask } from '../tasks/showTask.tsx';
import { subjectOf } from '../tasks/subjectOf.ts';
import { wholeDays } from '../tasks/wholeDays.ts';
import { asksForMore } from '../views/ReportFields.tsx';
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
    const { typed, read } = wholeDays(name, await formOf(c), subject.today);
    if (asksForMore(typed))
      return showTask(c, subject, { command: name, said: NOTHING, typed }, 200);
    try {
      refuseFaulty(name, rawOf(name, typed));
      const desk = deskFor(visitor, typed);
      const too = name === 'report' ? await tickedIn(visitor, subject, typed) : [];
      const ids = [subject.id, ...too.map(({ facts }) => facts.id)];
      const odd = typed.sure === 'yes' ? [] : await doubtsOf(desk.queries, ids, name, typed);
      const doubts = [...read, ...odd];
      if (doubts.length > 0)
        return showTask(c, subject, {
          command: name,
          said: joined(doubts, '; '),
          typed,
          asks: true,
        });
      const raw = rawOf(name, typed);
      const { answer } = await desk.commands.perform(subject.id, name, raw, seenIn(typed));
      if (too.length > 0) return showAnswered(c, { desk, too, raw, typed });
      const again = answer.repeated ? '&lai=1' : '';
      return c.redirect(`/nhiem-vu/${c.req.param('key')}?da=${name}${again}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const now = await subjectOf(visitor, c.req.param('key'));
      const faults = error instanceof FaultyInput ? { faults: error.faults } : {};
      return showTask(c, now ?? subject, { command: name, said: error.said, typed, ...faults });
    }
  });

/** What is odd about the document that tasks are to be reported with. */
async function doubtsOf(
  queries: Desk['queries'],
  ids: string[],
  name: CommandName,
  typed: Record<string, string>,
): Promise<Text[]> {
  if (name !== 'report') return [];
  const wanted = documentsIn(typed).map((document) => ({ typed: ids, document }));
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

/** A form that only wants rows was refused nothing. */
const NOTHING = text('', '');

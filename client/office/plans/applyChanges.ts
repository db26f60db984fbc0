import type { Agency } from '../../../config/agency.ts';
import type { Change } from '../../../domain/plan/changes/changes.ts';
import { reasonText } from '../../../domain/plan/changes/changeText.ts';
import { assignee } from '../../../domain/task/commands/reassign.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Asker } from '../commands/actor.ts';
import { perform } from '../commands/perform.ts';
import type { OfficeContext } from '../context.ts';

/** What became of one change that a corrected plan asks for. */
export interface Outcome {
  change: Change;
  end: 'applied' | 'ignored' | 'refused' | 'ended';
  /** Why it was refused. */
  said: Refused | null;
}

/**
 * Carries changes out by the commands a person would give; one that is refused holds up no other.
 */
export async function applyChanges(
  context: OfficeContext,
  agency: Agency,
  changes: Change[],
  asker: Asker,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const byPlan: Asker = { ...asker, origin: 'plan' };
  for (const change of changes) outcomes.push(await attempt(context, agency, change, byPlan));
  return outcomes;
}

/** The same where running tasks are left alone. */
export const ignoreChanges = (changes: Change[]): Outcome[] =>
  changes.map((change) => ({
    change,
    end: change.kind === 'ended' ? 'ended' : 'ignored',
    said: null,
  }));

async function attempt(
  context: OfficeContext,
  agency: Agency,
  change: Change,
  asker: Asker,
): Promise<Outcome> {
  try {
    return { change, end: await applyChange(context, agency, change, asker), said: null };
  } catch (error) {
    if (error instanceof Refusal) return { change, end: 'refused', said: error.said };
    throw error;
  }
}

async function applyChange(
  context: OfficeContext,
  { directory }: Agency,
  change: Change,
  asker: Asker,
): Promise<'applied' | 'ended'> {
  const { id } = change.task;
  const reason = reasonText(change)[directory.language];
  switch (change.kind) {
    case 'ended':
      return 'ended';
    case 'dropped':
      await perform(context, id, 'cancel', asker, () => ({ reason }));
      return 'applied';
    case 'reassigned': {
      const { unit, officer } = change.to;
      await perform(context, id, 'reassign', asker, ({ state }) => ({
        ...assignee(directory, state.facts, { officer, unit }),
        reason,
      }));
      return 'applied';
    }
    case 'joined': {
      const { coordinating = [] } = change.to;
      await perform(context, id, 'set-coordinating', asker, () => ({ coordinating, note: reason }));
      return 'applied';
    }
    case 'moved': {
      const { dueDate, dueText: words, printedDue, kind } = change.to;
      if (dueDate === null) throw new Refusal(undatable(change.task, words));
      await perform(context, id, 'reschedule', asker, () => ({
        due: { words, kind, dueDate, ...(printedDue == null ? {} : { printed: printedDue }) },
        reason,
      }));
      return 'applied';
    }
  }
}

const undatable = ({ title }: TaskFacts, dueText: string): Text =>
  text(
    `“${title}”: việc đã có thời hạn, không đưa về “${dueText}” được; để nguyên, hoặc hủy việc.`,
    `“${title}”: the task has a due date and cannot go back to “${dueText}”; leave it, or cancel it.`,
  );

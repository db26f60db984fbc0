import type { Agency } from '../../config/agency.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import type { Change } from '../../domain/plan/changes.ts';
import { reasonText } from '../../domain/plan/changeText.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { cancel, reassign, replan } from './actions.ts';
import type { World } from './world.ts';

/** What became of one change that a corrected plan asks for. */
export interface Outcome {
  change: Change;
  end: 'applied' | 'ignored' | 'refused' | 'ended';
  /** Why it was refused. */
  said: Text | null;
}

/**
 * Carries changes out by the commands a person would give; one that is refused holds up no other.
 */
export async function carryOut(
  world: World,
  agency: Agency,
  changes: Change[],
  as: PersonId | undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const change of changes) outcomes.push(await attempt(world, agency, change, as));
  return outcomes;
}

/** The same where running tasks are left alone. */
export const leave = (changes: Change[]): Outcome[] =>
  changes.map((change) => ({
    change,
    end: change.kind === 'ended' ? 'ended' : 'ignored',
    said: null,
  }));

async function attempt(
  world: World,
  agency: Agency,
  change: Change,
  as: PersonId | undefined,
): Promise<Outcome> {
  try {
    return { change, end: await command(world, agency, change, as), said: null };
  } catch (error) {
    if (error instanceof Refusal) return { change, end: 'refused', said: error.said };
    throw error;
  }
}

async function command(
  world: World,
  { directory }: Agency,
  change: Change,
  as: PersonId | undefined,
): Promise<'applied' | 'ended'> {
  const { id } = change.task;
  const reason = reasonText(change)[directory.language];
  switch (change.kind) {
    case 'ended':
      return 'ended';
    case 'dropped':
      await cancel(world, id, { as, reason });
      return 'applied';
    case 'reassigned': {
      const { unit, officer } = change.to;
      await reassign(world, id, {
        as,
        unit,
        ...(officer ? { officer } : {}),
        reason,
        byPlan: true,
      });
      return 'applied';
    }
    case 'moved': {
      const { dueDate, dueText, kind } = change.to;
      if (dueDate === null) throw new Refusal(undatable(change.task, dueText));
      await replan(world, id, { as, due: { dueText, kind, dueDate }, reason });
      return 'applied';
    }
  }
}

const undatable = ({ title }: TaskFacts, dueText: string): Text =>
  text(
    `“${title}”: việc đã có thời hạn, không đưa về “${dueText}” được; để nguyên, hoặc hủy bằng cancel.`,
    `“${title}”: the task has a due date and cannot go back to “${dueText}”; leave it, or cancel it.`,
  );

import type { Agency } from '../../../config/agency.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeIndex } from '../index/officeIndex.ts';
import { giveFinding, type NewFinding } from '../plans/giveFinding.ts';
import type { Asker } from './actor.ts';
import { type Added, addTask, expandIncoming, type IncomingTask } from './addTask.ts';
import type { Done } from './done.ts';
import { carryOutHandover, type Handover, handoverOf } from './handover.ts';
import { performTyped } from './perform.ts';
import { type Rollout, rollOut, rolloutPreviews } from './rollout.ts';
import type { RawInput } from './typedInput.ts';

/** What is rolled out, to all of an agency's tasks or to one plan's. */
export type Wanted = Omit<Rollout, 'asker'> & { plan?: string | undefined };

/**
 * Everything that somebody can have done to tasks. Each throws a `Refusal` that says why not. Lists
 * in memory show at once what a command did.
 */
export const commandsOf = (
  context: OfficeContext,
  asker: Asker,
  index: OfficeIndex | null = null,
) => ({
  /**
   * One command of `domain/task/commands` to one task, from what was typed.
   * @param seen see `performTyped`
   */
  perform: async (id: string, name: CommandName, raw: RawInput, seen?: number): Promise<Done> => {
    const done = await performTyped(context, id, name, raw, asker, seen);
    await noteChanged(index, done);
    return done;
  },
  /** Work from outside plans becomes a task. */
  addTask: async (agency: Agency, line: IncomingTask): Promise<Added> =>
    noteStarted(index, await addTask(context, agency, line, asker)),
  /**
   * Writes a finding of an inspection down and gives its task.
   * @param id the same for the same finding sent again
   */
  giveFinding: async (agency: Agency, record: PlanRecord, found: NewFinding, id: string) =>
    noteStarted(index, await giveFinding(context, agency, record, found, { asker, id })),
  /** The tasks that such work would become. */
  expandIncoming: async (agency: Agency, line: IncomingTask): Promise<TaskFacts[]> =>
    expandIncoming(agency, line, await context.now()).map(({ facts }) => facts),
  /** What one person would hand over to another. */
  handover: (agency: Agency, from: PersonId, to: PersonId) => handoverOf(context, agency, from, to),
  /** Hands it over. */
  carryOutHandover: (handover: Handover) =>
    carryOutHandover(context, handover, asker, (done) => noteChanged(index, done)),
  /**
   * Brings the calendar or the policy in force to running tasks, or says what that would change.
   */
  rollOut: (agency: Agency, wanted: Wanted, progress?: (done: number) => void) =>
    rollOut(context, agency, { ...wanted, asker }, progress),
  /** What either of them would change. */
  rolloutPreviews: (agency: Agency, progress?: (done: number) => void) =>
    rolloutPreviews(context, agency, asker, progress),
});

const noteChanged = async (index: OfficeIndex | null, { subject, answer }: Done): Promise<void> =>
  index?.noteChanged(subject.id, answer.revision);

async function noteStarted(index: OfficeIndex | null, added: Added): Promise<Added> {
  for (const { id, revision } of added.tasks) await index?.noteChanged(id, revision);
  return added;
}

import type { Agency } from '../../config/agency.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { type Action, mayAct } from '../../domain/directory/mayAct.ts';
import { holderOf } from '../../domain/directory/roles.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import type { CommandArgs, CommandName } from '../../domain/task/commands.ts';
import { refuseEnded } from '../../domain/task/refuse.ts';
import { shortKey } from '../../domain/task/shortKey.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import {
  STATE_QUESTION,
  type TaskAnswer,
  type TaskMemo,
  type TaskState,
} from '../../workflows/contract/task.ts';
import { asking } from './faults.ts';
import { findTask } from './lists.ts';
import { againIfEnded, questionTo } from './question.ts';
import type { World } from './world.ts';

/** A task somebody is about to act on. */
export interface Subject {
  id: string;
  /** `k3f9a2c “Báo cáo …”`: how sentences name it. */
  about: string;
  state: TaskState;
  agency: Agency;
  /** Today at the agency. */
  today: string;
}

/** Looks a task up by what somebody typed. A closed one answers with how it ended. */
export async function readTask(world: World, typed: string): Promise<Subject> {
  const id = await findTask(world, typed);
  const handle = world.client.workflow.getHandle(id);
  const look = async (): Promise<TaskState> => {
    const found = await handle.describe();
    if (found.status.name === 'COMPLETED')
      return ended(found.memo as unknown as TaskMemo, await handle.result());
    return questionTo<TaskState>(handle, STATE_QUESTION);
  };
  const state = await asking(world.client, typed, () => againIfEnded(look));
  const { facts } = state;
  const agency = world.agencies.get(facts.agency);
  const today = localDate(agency.calendar, await world.now());
  return {
    id,
    about: `${shortKey(id)} “${facts.title.length > 60 ? `${facts.title.slice(0, 59)}…` : facts.title}”`,
    state,
    agency,
    today,
  };
}

/** No step of it is to come any more. Older results hold all of a state. */
const ended = ({ schedule }: TaskMemo, outcome: TaskAnswer): TaskState => ({
  schedule: { ...schedule, steps: [] },
  done: [],
  ...outcome,
});

/** The facts a list carries, without asking a worker: for `doctor` and for when none runs. */
export async function memoOfTask(world: World, typed: string): Promise<TaskMemo> {
  const id = await findTask(world, typed);
  const found = await asking(world.client, typed, () =>
    world.client.workflow.getHandle(id).describe(),
  );
  return found.memo as unknown as TaskMemo;
}

/** Who acts when nobody is named: the coordinator, who types things in for others. */
export function actorFor({ agency, state }: Subject, as: PersonId | undefined): PersonId {
  const { facts } = state;
  return as ?? holderOf(agency.directory, facts, 'coordinator') ?? agency.directory.chairman;
}

/** Refuses whoever may not do this, and anything done to a task that has ended. */
export function permit(subject: Subject, actor: PersonId, action: Action): void {
  const ended = refuseEnded(subject.state.facts, (at) => localDate(subject.agency.calendar, at));
  if (ended)
    throw new Refusal(text(`${subject.about}: ${ended.vi}.`, `${subject.about}: ${ended.en}.`));
  const refused = mayAct(
    subject.agency.directory,
    actor,
    action,
    subject.state.facts,
    subject.today,
  );
  if (refused) throw refused;
}

/** Gives a running task a command. */
export function command<N extends CommandName>(
  world: World,
  subject: Subject,
  name: N,
  args: CommandArgs[N],
): Promise<TaskAnswer> {
  refuseLong(args);
  const handle = world.client.workflow.getHandle(subject.id);
  return asking(world.client, subject.about, () =>
    handle.executeUpdate<TaskAnswer, [CommandArgs[N]]>(name, { args: [args] }),
  );
}

/** Characters of one note, reason or number: every change of a task carries them on. */
const LONGEST = 2000;

function refuseLong(args: object): void {
  const long = Object.values(args).find(
    (value) => typeof value === 'string' && value.length > LONGEST,
  );
  if (long === undefined) return;
  const { length } = long as string;
  throw new Refusal(
    text(
      `Ghi chú dài ${length} ký tự (“${(long as string).slice(0, 40)}…”): ghi tối đa ${LONGEST} ký tự, phần còn lại để trong văn bản.`,
      `The note has ${length} characters (“${(long as string).slice(0, 40)}…”): write ${LONGEST} at most and keep the rest in the document.`,
    ),
  );
}

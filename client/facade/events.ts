import { addDays, dueQuarter } from '../../domain/calendar/days.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import type { PersonId } from '../../domain/directory/types.ts';
import type { Start } from '../../domain/plan/expand.ts';
import { scheduleInputOf } from '../../domain/plan/scheduleInput.ts';
import { planDueDay } from '../../domain/policy/planDueDay.ts';
import { computeSchedule } from '../../domain/policy/schedule.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import {
  type TaskAnswer,
  TRIGGER_UPDATE,
  type TriggerArgs,
} from '../../workflows/contract/task.ts';
import { asking } from './faults.ts';
import { readTypedDue } from './redate.ts';
import { inputOf } from './start.ts';
import { actorFor, permit, readTask, type Subject } from './tasks.ts';
import type { World } from './world.ts';

export interface Happening {
  as?: PersonId | undefined;
  /** The day the event happened. */
  on: LocalDate;
  note: string;
  /**
   * When its occurrence is due, where neither the plan nor the office's habit says; free due text.
   */
  due?: string | undefined;
}

/** Records an event: an occurrence of the task opens, with its own due date and its own history. */
export async function trigger(
  world: World,
  typed: string,
  happening: Happening,
): Promise<TaskAnswer> {
  const subject = await readTask(world, typed);
  const by = actorFor(subject, happening.as);
  permit(subject, by, 'trigger');
  if (happening.on > subject.today) throw notYet(happening.on);
  const occurrence = inputOf(subject.agency, await occurrenceOf(world, subject, happening));
  const args: TriggerArgs = { by, on: happening.on, note: happening.note, occurrence };
  const handle = world.client.workflow.getHandle(subject.id);
  return asking(world.client, subject.about, () =>
    handle.executeUpdate<TaskAnswer, [TriggerArgs]>(TRIGGER_UPDATE, { args: [args] }),
  );
}

const notYet = (on: LocalDate): Refusal =>
  new Refusal(
    text(
      `Ngày xảy ra ${shownDate(on)} chưa tới; ghi nhận khi sự kiện đã xảy ra.`,
      `The day ${shownDate(on)} is still to come; record the event when it has happened.`,
    ),
  );

/**
 * Due N days after the event where the plan says so; else the day somebody gives; else it waits for
 * a date, visibly.
 */
async function occurrenceOf(
  world: World,
  subject: Subject,
  { on, note, due }: Happening,
): Promise<Start> {
  const now = await world.now();
  const { facts: parent } = subject.state;
  const { calendar, policy, directory } = subject.agency;
  const dueDate = due
    ? readTypedDue(subject, due).dueDate
    : parent.offsetDays === null
      ? null
      : addDays(on, parent.offsetDays);
  const words = `${parent.dueText} (${eventWords(on, note)[directory.language]})`;
  const day = dueDate
    ? planDueDay(calendar, policy, words, dueDate, directory.language)
    : { workBy: null, explanation: words };
  const facts: TaskFacts = {
    ...parent,
    ...day,
    id: `${parent.id.slice(0, parent.id.lastIndexOf('/'))}/e${on}`,
    dueText: words,
    kind: dueDate ? 'date' : 'unspecified',
    rhythm: 'one-off',
    dueDate,
    dueQuarter: dueDate && dueQuarter(dueDate),
    waiting: dueDate ? null : 'date',
    toConfirm: dueDate !== null && dueDate < subject.today,
    revision: 1,
    startedAt: now,
    changedAt: now,
    progress: [],
  };
  const asked = { calendar, language: directory.language, from: now, announce: policy.announce };
  return { facts, schedule: computeSchedule(scheduleInputOf(facts, asked), policy, calendar) };
}

const eventWords = (on: LocalDate, note: string) =>
  text(
    `sự kiện ngày ${shownDate(on)}${note && `: ${note}`}`,
    `event of ${shownDate(on)}${note && `: ${note}`}`,
  );

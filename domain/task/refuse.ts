import { shownDate } from '../calendar/shown.ts';
import type { Instant, LocalDate } from '../calendar/types.ts';
import type { Refused } from '../text/refusal.ts';
import { type Text, text } from '../text/text.ts';
import { commandOf } from './commands/index.ts';
import type { CommandName } from './commands/names.ts';
import type { CommandBase } from './commands/types.ts';
import { isEnded } from './phase.ts';
import type { TaskFacts } from './types.ts';

const utcDay = (at: Instant): LocalDate => at.slice(0, 10);

/**
 * Why a task that has ended takes no more commands; null while it has not.
 * @param dayOf the office's day of an instant; a workflow knows no zone and takes the UTC day
 */
export function refuseEnded(
  facts: TaskFacts,
  dayOf: (at: Instant) => LocalDate = utcDay,
): Text | null {
  if (!isEnded(facts)) return null;
  const day = shownDate(dayOf(facts.cancelled?.at ?? facts.closedAt ?? facts.changedAt));
  return facts.cancelled
    ? text(`việc đã hủy ngày ${day}`, `the task was cancelled on ${day}`)
    : text(`việc đã kết thúc ngày ${day}`, `the task was closed on ${day}`);
}

/** The same for one command: some make an ended task go on. */
export const refuseIfEnded = (
  name: CommandName,
  facts: TaskFacts,
  dayOf?: (at: Instant) => LocalDate,
): Text | null => (commandOf(name).reopens ? null : refuseEnded(facts, dayOf));

/** Why a task takes no such command on a day, whatever is given with it; null when it may. */
export const refuseWhatever = (
  name: CommandName,
  facts: TaskFacts,
  on: Pick<CommandBase, 'today'>,
): Refused | null => refuseIfEnded(name, facts) ?? commandOf(name).refuse(facts, on);

/**
 * Why a command may not be given to a task as its facts stand; null when it may. Pure: safe in a
 * validator.
 */
export function refuse(name: CommandName, facts: TaskFacts, args: CommandBase): Refused | null {
  return (
    refuseWhatever(name, facts, args) ??
    refuseGiven(name, facts, args) ??
    refuseStale(name, facts, args)
  );
}

const refuseGiven = (name: CommandName, facts: TaskFacts, args: CommandBase): Refused | null =>
  commandOf(name).refuseGiven?.(facts, args) ?? null;

/** What is computed from facts that have changed since would undo the change. */
function refuseStale(name: CommandName, facts: TaskFacts, args: CommandBase): Text | null {
  const { brings, opens } = commandOf(name);
  const bringing = brings?.(facts, args) ?? null;
  if (!bringing && !opens) return null;
  if (bringing && !args.rescheduling)
    return text('lệnh này phải kèm lịch các bước mới', 'this command needs its new schedule');
  if (facts.revision === args.revision) return null;
  return text(
    `việc đã thay đổi trong lúc tính lịch (bản ${facts.revision}, không phải ${args.revision}); xem lại rồi làm lại`,
    `the task changed while its schedule was computed (revision ${facts.revision}, not ${args.revision}); look again and repeat`,
  );
}

/** Whether a command was refused only because the facts had changed: then it is made anew. */
export const isStale = (name: CommandName, facts: TaskFacts, args: CommandBase): boolean =>
  refuseWhatever(name, facts, args) === null &&
  refuseGiven(name, facts, args) === null &&
  facts.revision !== args.revision;

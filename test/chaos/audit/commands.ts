import type { NoticeKind } from '../../../domain/digest/types.ts';
import type { CommandEntry, LogEntry } from '../../../domain/task/life/log.ts';
import type { Asked, DeedName } from '../deeds.ts';
import type { Offence, TaskEvidence } from './evidence.ts';

/** The notice that a command owes to somebody. */
const TELLS: Partial<Record<DeedName, NoticeKind>> = {
  report: 'to-accept',
  accept: 'accepted',
  return: 'returned',
  'request-extension': 'extension-requested',
  reassign: 'reassigned',
  reschedule: 'rescheduled',
  cancel: 'cancelled',
};

/** Commands the task said yes to that are not in its log. */
export function lostCommands(tasks: TaskEvidence[], asked: Asked[]): Offence[] {
  return asked
    .filter(({ acknowledged }) => acknowledged)
    .filter(({ task, mark }) => !commandsOf(tasks, task).some((one) => bears(one, mark)))
    .map(({ task, mark }) => ({
      about: `${task} ${mark}`,
      why: 'acknowledged, and not in the log',
    }));
}

/**
 * Commands that a task carried out again when they were only repeated: the same one, word by word,
 * with no other between.
 */
export function doubledCommands(tasks: TaskEvidence[], asked: Asked[]): Offence[] {
  const isDoubled = ({ task, mark }: Asked): boolean =>
    commandsOf(tasks, task).some((one, at, all) => {
      const next = all[at + 1];
      return next !== undefined && bears(one, mark) && bears(next, mark);
    });
  return asked.filter(isDoubled).map(({ task, mark }) => ({
    about: `${task} ${mark}`,
    why: 'repeated, and carried out again',
  }));
}

const commandsOf = (tasks: TaskEvidence[], task: string): CommandEntry[] =>
  tasks
    .filter(({ state }) => state.facts.id === task)
    .flatMap(({ state }) => state.log.filter(isCommand));

const isCommand = (entry: LogEntry): entry is CommandEntry => 'revision' in entry;

/** Whether what the log keeps of a command has its mark. */
const bears = ({ kept }: CommandEntry, mark: string): boolean => wordsIn(kept).includes(mark);

const wordsIn = (kept: unknown): string[] => {
  if (typeof kept === 'string') return [kept];
  return typeof kept === 'object' && kept !== null ? Object.values(kept).flatMap(wordsIn) : [];
};

/** Commands in the log without the notice that each owes to those concerned. */
export function untoldCommands({ state }: TaskEvidence): Offence[] {
  const known = new Set(state.notices.map(({ id }) => id));
  return state.log.filter(isCommand).flatMap(({ what, revision }) => {
    const kind = TELLS[what as DeedName];
    if (!kind || known.has(`${kind}@r${revision}`)) return [];
    return [
      { about: `${state.facts.id} ${what}`, why: `in the log, and no ${kind} is owed for it` },
    ];
  });
}

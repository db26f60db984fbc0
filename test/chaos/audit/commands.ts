import type { NoticeKind } from '../../../domain/digest/types.ts';
import type { LogEntry } from '../../../workflows/contract/task.ts';
import type { Asked, DeedName } from '../deeds.ts';
import type { Offence, TaskEvidence } from './evidence.ts';

/** The notice that a command owes to somebody. */
const ECHOES: Partial<Record<DeedName, NoticeKind>> = {
  report: 'to-accept',
  accept: 'accepted',
  return: 'returned',
  reassign: 'reassigned',
  reschedule: 'rescheduled',
  cancel: 'cancelled',
};

/** Commands the task said yes to that are not in its log. */
export function lostCommands(tasks: TaskEvidence[], asked: Asked[]): Offence[] {
  return asked
    .filter(({ acknowledged, task, mark }) => acknowledged && timesLogged(tasks, task, mark) === 0)
    .map(({ task, mark }) => ({
      about: `${task} ${mark}`,
      why: 'acknowledged, and not in the log',
    }));
}

/** Commands that a task carried out more often than they were given. */
export function doubledCommands(tasks: TaskEvidence[], asked: Asked[]): Offence[] {
  return asked
    .filter(({ task, mark }) => timesLogged(tasks, task, mark) > 1)
    .map(({ task, mark }) => ({
      about: `${task} ${mark}`,
      why: 'given once, and more than once in the log',
    }));
}

const timesLogged = (tasks: TaskEvidence[], task: string, mark: string): number =>
  tasks
    .filter(({ state }) => state.facts.id === task)
    .flatMap(({ state }) => state.log)
    .filter(({ given }) => Object.values(given ?? {}).includes(mark)).length;

/** Commands in the log whose notice to those concerned is not: each owes one of its own. */
export function lostEchoes({ state }: TaskEvidence): Offence[] {
  return Object.entries(ECHOES).flatMap(([command, kind]) => {
    const owed = state.log.filter(({ what }) => what === command).length;
    const told = new Set(state.log.filter((entry) => isAbout(entry, kind)).map(({ step }) => step))
      .size;
    if (told >= owed) return [];
    return [
      {
        about: `${state.facts.id} ${kind}`,
        why: `${owed} × ${command} in the log, but ${told} × ${kind}`,
      },
    ];
  });
}

const isAbout = ({ what, kind }: LogEntry, wanted: NoticeKind): boolean =>
  kind === wanted && (what === 'handed-over' || what === 'suppressed' || what === 'unknown');

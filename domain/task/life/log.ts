import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { NoticeKind } from '../../digest/types.ts';
import type { CommandName } from '../commands/names.ts';
import type { TaskFacts } from '../types.ts';

/** One line of a task's history, as data; prose is made of it where it is shown. */
export type LogEntry =
  /** `by`: who gave work that is of no plan. */
  | { at: Instant; what: 'started'; by?: Actor }
  | { at: Instant; what: 'closed' }
  /** Its history was getting long: it goes on in another run. */
  | { at: Instant; what: 'new-run' }
  /** `found`: the calendar reaches further; else it is asked again in a week. */
  | { at: Instant; what: 'extended-schedule'; step: string; found: boolean }
  | { at: Instant; what: 'skipped-outage-days'; days: LocalDate[]; moves: MovedRung[] }
  /** A plan's first month was over: what was held went by itself. */
  | { at: Instant; what: 'released-held'; kinds: NoticeKind[] }
  | CommandEntry;

/** A rung that comes later, because days on which the engine was down do not count. */
export interface MovedRung {
  id: string;
  from: LocalDate;
  to: LocalDate;
}

export interface CommandEntry {
  at: Instant;
  what: CommandName;
  by: Actor;
  /** Of the facts after it. */
  revision: number;
  /** What it came with. */
  kept: object;
  /** The facts it changed, as they were. */
  before: Partial<TaskFacts>;
  /** The task it opened. */
  opened?: string;
}

/** The commands of a task, in the order of time. */
export const commandsOf = (log: LogEntry[]): CommandEntry[] =>
  log.filter((entry): entry is CommandEntry => 'revision' in entry);

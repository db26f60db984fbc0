import type { CountedTerm } from '../../calendar/term.ts';
import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { NoticeKind } from '../../digest/types.ts';
import type { Directory, Role, UnitId } from '../../directory/types.ts';
import type { DeadlineKind } from '../../due/types.ts';
import type { DueMove, DueReason } from '../../policy/dueReason.ts';
import type { Rescheduling } from '../../policy/renew.ts';
import type { StepKind } from '../../policy/types.ts';
import type { Refused } from '../../text/refusal.ts';
import type { Text } from '../../text/text.ts';
import type { CommandEntry, LogEntry } from '../life/log.ts';
import type { TaskFacts } from '../types.ts';

/** A due date that somebody wants: the words it was read from, how they were read, and the day. */
export interface WantedDue {
  words: string;
  /** What a corrected plan prints, where `words` answer a question about it; absent: its own. */
  printed?: string;
  kind: DeadlineKind;
  dueDate: LocalDate;
  /** The term it ends, where it was counted from a day that the words name. */
  counted?: CountedTerm;
}

/** A due date with the day to work towards, as the calendar in force says. */
export interface NewDates {
  kind: DeadlineKind;
  dueDate: LocalDate;
  workBy: LocalDate;
  dueQuarter: string;
  dueReason: DueReason;
}

/** What comes with every command. */
export interface CommandBase {
  by: Actor;
  /** The office's day, on which the command was given. */
  today: LocalDate;
  /** Of the facts as they stood when the command was made. */
  revision: number;
  /** Equal for the same command, of the same actor, with the same content: tells a repetition. */
  fingerprint: string;
  /** Of a command that gives the task another due date. */
  dates?: NewDates;
  /** Of a command that changes what is owed. */
  rescheduling?: Rescheduling;
}

/** What the schedule that a command must bring is for. */
export interface Bringing {
  extent: Rescheduling['extent'];
  /** Only steps of these kinds; absent: all. */
  only?: readonly StepKind[];
}

/** A notice that a command owes to somebody other than the one who gave it. */
export interface CommandNotice {
  kind: NoticeKind;
  to: Role[];
  detail: string;
  /** Of one who is to do it by an inner date. */
  innerDue?: LocalDate | null;
  /** Of units that take part those it is for; absent: all. */
  units?: UnitId[];
  /** Of an obstacle: by when its answer is wished for. */
  answerBy?: LocalDate;
}

/** A notice on its way to one person, as a command looks at it. */
export interface OnItsWay {
  kind: NoticeKind;
  /** The roles that led to him. */
  roles: readonly Role[];
}

/** Something that is typed for a command. */
export interface Input {
  name: string;
  kind: 'words' | 'number' | 'link' | 'day' | 'due' | 'person' | 'unit' | 'units' | 'yes';
  need: 'required' | 'optional';
  said: Text;
}

/** Something that is wrong with what was typed, by the input it stands in. */
export interface InputFault {
  input: string;
  said: Text;
}

/** What was typed, each read by its kind: empty, null or false where it was left out. */
export interface Typed {
  words(name: string): string;
  day(name: string): LocalDate;
  due(name: string): WantedDue | null;
  /** A person's or a unit's id. */
  id(name: string): string | null;
  /** Ids of units, typed with “;” between. */
  units(name: string): UnitId[];
  yes(name: string): boolean;
}

/** What people type for a command. */
export interface TypedCommand<Own> {
  /** What it is for, in the list of commands. */
  said: Text;
  inputs: readonly Input[];
  /** Inputs that a page may send besides, for several of a kind. */
  rows?: readonly Input[];
  /** What is wrong with what was typed, beyond what each input's kind asks for. */
  faults?(words: (name: string) => string): InputFault[];
  /** Whether one act may be for several tasks. */
  many?: true;
  /** The command's own arguments from what was typed. Throws a `Refusal`. */
  own(typed: Typed, about: { facts: TaskFacts; log: LogEntry[]; directory: Directory }): Own;
}

/**
 * All there is to know of one command: who may give it, when it is refused, what it does to the
 * facts, the schedule it must bring, whose notices it outdates, whom it tells, and its words.
 */
export interface Command<Own extends object> {
  /** Who may. The coordinator types in what officers and leaders gave on paper. */
  who: readonly Role[];
  /** Four eyes: whoever did the work may not, nor (for `report`) whoever reported it. */
  notBy?: 'officer' | 'officer-or-reporter';
  /** How people give it; absent: it is computed, not typed. */
  typed?: TypedCommand<Own>;
  /** Why a task as its facts stand takes none on a day, whatever is typed; null when it may. */
  refuse(facts: TaskFacts, on: Pick<CommandBase, 'today'>): Refused | null;
  /** Why it does not take what is given; absent: there is nothing more to look at. */
  refuseGiven?(facts: TaskFacts, args: Own & CommandBase): Refused | null;
  /** What it changes of the facts. */
  apply(facts: TaskFacts, args: Own & CommandBase, now: Instant): Partial<TaskFacts>;
  /** The due date it gives the task, and what kind of move that is; absent: it moves none. */
  due?(facts: TaskFacts, own: Own): (WantedDue & { moved: DueMove | null }) | null;
  /** The schedule it must bring; absent or null: none. */
  brings?(facts: TaskFacts, args: Own & CommandBase): Bringing | null;
  /** Whether it may be given to a task that has ended, and makes it go on. */
  reopens?: true;
  /** Whether it opens a task beside this one, computed from the facts as they stood. */
  opens?: true;
  /** Whether a notice on its way to somebody no longer says the truth; absent: none is outdated. */
  outdates?(notice: OnItsWay, facts: TaskFacts, own: Own): boolean;
  /** Which of the notices that wait for the coordinator's word it lets go or drops. */
  decides?(own: Own): { notices: string[]; sends: boolean };
  /** The command it undoes: the notices which that one dropped are held again, as far as owed. */
  undoes?(own: Own, log: LogEntry[]): CommandEntry | undefined;
  /** Who is to be told of a command that somebody gave to a task as it stood. */
  tells?(facts: TaskFacts, own: Own, by?: Actor): CommandNotice[];
  /** What the log keeps of its arguments; absent: all its own. */
  kept?(own: Own): Partial<Own>;
  /** `báo cáo kết quả` · `report`: after “may not”. */
  verb: Text;
  /** What the actor did, as the predicate of a sentence about him, from what the log kept. */
  story(kept: Partial<Own>): Text;
  /** Why a notice was not sent, or was called back: `đã báo cáo`. */
  because: Text;
}

/** Lets each record infer the type of its own arguments. */
export const command = <Own extends object>(record: Command<Own>): Command<Own> => record;

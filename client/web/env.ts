import type { Agency } from '../../config/agency.ts';
import type { SavedView, ViewChange } from '../../domain/access/savedViews.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import type { NamedPerson } from '../../domain/case/actor.ts';
import type { MailsLink } from '../../domain/digest/page/render.ts';
import type { PersonId, UnitId } from '../../domain/directory/types.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import type { Language } from '../../domain/text/text.ts';
import type { Desk } from '../office/office.ts';
import type { Audited } from './access/audit.ts';
import type { SignedIn } from './access/session/sessions.ts';
import type { Administration } from './admin/administrations.ts';
import type { Readdressed } from './agencyFiles/readdressed.ts';
import type { OwnCalendar } from './calendar/calendarAddresses.ts';
import type { Outbox } from './mails/outbox.ts';
import type { Drafts } from './plans/drafts.ts';
import type { Rollouts } from './rollouts/rollouts.ts';
import type { Lists } from './superior/lists.ts';

/** Who looks at a page, of which agency, and what is his to see and to do. */
export interface Visitor {
  agency: Agency;
  person: NamedPerson;
  /** The office as he uses it. */
  desk: Desk;
  /** Whether he may see a task. */
  sees(facts: TaskFacts): boolean;
  /** Whether he may see the figures that a unit reported of targets. */
  seesUnit(unit: UnitId): boolean;
  /** Whether he may see what was mailed to somebody. */
  seesMailOf(person: PersonId): boolean;
  /** Whether he may see inspections of a unit, and what they found; null: of none. */
  seesInspectionsOf: ((unit: UnitId) => boolean) | null;
  /** Whether he may see every task of his agency. */
  seesAll: boolean;
  /** Whether he may see how the whole agency, his field or his unit stands. */
  seesOverview: boolean;
  /** Whether he may read plans before they are started: the coordinator, the chairman. */
  seesDrafts: boolean;
  /** Whether he may load, answer and start plans: the coordinator. */
  startsPlans: boolean;
  /** Whether he may read the agency's files: people with their mail addresses, absences. */
  seesFiles: boolean;
  /** Whether he may change them: the coordinator, the administrator. */
  changesFiles: boolean;
  /** What a changed mail address of somebody leads to: it lets in whoever reads it. */
  readdressing: {
    /** Ends what lets him in by the former one. */
    end(person: PersonId): Promise<void>;
    /** Has the former address and the coordinators told. */
    tell(changed: Readdressed): void;
  };
  /** The plans of his agency that were loaded and not started. */
  drafts: Drafts;
  /** The lists that a superior's system gave out, as they were loaded. */
  lists: Lists;
  /** Whether he may see what is kept for administrators: raw histories, the state of the system. */
  seesRecords: boolean;
  /** What administrators look after; null for who may not read it. */
  administration: Administration | null;
  /**
   * The office where he types in what somebody else gave on paper; null for who may not.
   * @param ground what it was given by: `bút phê ngày 05/03/2026`
   */
  typingFor: ((person: PersonId, ground: string) => Desk) | null;
  /**
   * The link through which a person reports without signing in, to stand in his list of a day; null
   * for whom this visitor does not type in for, and where no other machine reaches the page.
   */
  listLink(person: PersonId, day: LocalDate): MailsLink | null;
  /** The office where he acts on a ground that he names: a decision, a document. */
  deskOn(ground: string): Desk;
  /** What of the agency's files is brought to running tasks; null for who may not. */
  rollouts: Rollouts | null;
  /** The filters of the list of tasks that he keeps by names of his own. */
  views: { all(): Promise<SavedView[]>; change(change: ViewChange): Promise<void> };
  /** His own calendar, for phones. */
  calendar: OwnCalendar;
  /** Where mails lie that nothing sends; null where a server sends them. */
  outbox: Outbox | null;
  /**
   * Writes down what he takes out of the office, that he reads a mail in the outbox, that he has
   * somebody's link before him, or that he changes a file of the agency. Rejects when that could
   * not be written: then it is not done.
   * @param detail in code words: which file, how many lines, which mail, whose link
   */
  note(
    what: Extract<Audited, 'exported' | 'outbox-viewed' | 'list-link-made' | 'agency-file-changed'>,
    detail: string,
  ): Promise<void>;
}

/** What handlers find on any request. */
export interface PublicEnv {
  Variables: { signedIn: SignedIn | null; language: Language };
}

/** What handlers find on a request of somebody who was let in. */
export interface WebEnv {
  Variables: PublicEnv['Variables'] & { visitor: Visitor };
}

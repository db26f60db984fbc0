import type { LocalDate } from '../calendar/types.ts';
import type { Sender } from '../text/sender.ts';
import type { Language } from '../text/text.ts';

export type PersonId = string;
export type UnitId = string;

/** The days on which somebody or something is there, both included; absent: without end. */
export interface Term {
  from?: LocalDate;
  until?: LocalDate;
}

/** Who a step is for. Resolved to people when the step fires. */
export type Role =
  | 'doer'
  | 'officer'
  | 'coordinator'
  | 'supervisor'
  | 'chairman'
  /** Whoever was asked to answer what hinders a task. */
  | 'answerer'
  /** Of each unit that takes part beside the lead. */
  | 'participant';

/** Before and after his days a person holds no role. */
export interface Person extends Term {
  id: PersonId;
  name: string;
  /** `Phó Chủ tịch UBND xã` */
  title: string;
  /** Absent for someone reached through the office. */
  email?: string;
  /** Has no mail of his own: his notices go to the coordinator's printable list (qua Văn phòng). */
  viaOffice: boolean;
}

/** `subordinate` units are reminded and climb the ladder; `peer` and `superior` ones never are. */
export type Relation = 'subordinate' | 'peer' | 'superior';

/** Before and after its days a unit is given no new task; what it has goes on. */
export interface Unit extends Term {
  id: UnitId;
  name: string;
  aliases: string[];
  relation: Relation;
  /** The responsible officer; null where nobody was named. */
  officer: PersonId | null;
  /** Field of work: picks the supervising leader when the plan names none. */
  field: string | null;
}

export interface Group {
  id: string;
  name: string;
  aliases: string[];
  members: UnitId[];
}

export interface Absence {
  person: PersonId;
  /** Both days inclusive. */
  from: LocalDate;
  to: LocalDate;
  delegate: PersonId | null;
}

/** One agency: people, units and who answers for what. Pure data. */
export interface Directory {
  /** Short code, e.g. `hoa-lien`; first part of every id. */
  agency: string;
  name: string;
  language: Language;
  /** The name and a short hash of the files' content; goes into every notice. */
  version: string;
  people: Person[];
  units: Unit[];
  groups: Group[];
  /** Null while the file names nobody who is declared: the coordinator is told instead. */
  chairman: PersonId | null;
  /** The first that fits wins; one without `plan` and `field` fits everything. */
  coordinators: { person: PersonId; plan?: string; field?: string }[];
  leaders: { field: string; person: PersonId }[];
  /** Who looks after the page itself: accounts, keys, what `doctor` finds. */
  administrators: PersonId[];
  /** Who may read every task and change nothing. */
  viewers: PersonId[];
  absences: Absence[];
  /** Who mails come from; left out: the settings' address under the agency's name. */
  sender?: Sender;
  /** Whom an answer to a mail reaches; left out: the coordinator of everything. */
  replyTo?: string;
  /** Whom a mail's closing names for questions; left out: the office. */
  contact?: Contact;
}

/** Whom questions about a mail go to: `Văn phòng HĐND và UBND xã`, with a telephone. */
export interface Contact {
  name: string;
  phone: string | null;
}

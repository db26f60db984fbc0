import type { LocalDate } from '../calendar/types.ts';
import type { PersonId, UnitId } from '../directory/types.ts';

/**
 * Every id of a workflow, and of a list that is pasted to somebody, is made and taken apart here.
 * The parts are joined by `/`, so no part holds one; what is no task begins with its kind, which no
 * agency may have for a code.
 */
export const RESERVED_CODES = [
  ...(['mail', 'list', 'plan', 'round', 'dossier', 'account', 'watch'] as const),
] as const;

const safe = (part: string): string => part.replaceAll('/', '-');

const joined = (...parts: string[]): string => parts.map(safe).join('/');

/** What makes a task's id: the same plan read again yields the same ids. */
export interface TaskIdParts {
  agency: string;
  plan: string;
  ref: string;
  unit: UnitId;
  /** `2024-03-31`, `2024` for undated duties, `e2024-03-05` for an event. */
  period: string;
}

/** `hoa-lien/chu-de-2024/1.II.3/vhxh/2024-03-31` */
export const taskId = ({ agency, plan, ref, unit, period }: TaskIdParts): string =>
  joined(agency, plan, ref, unit, period);

/** The parts of a task's id. Throws a `TypeError` for an id of anything else. */
export function taskParts(id: string): TaskIdParts {
  const [agency, plan, ref, unit, period, ...more] = id.split('/');
  const whole = agency && plan && ref !== undefined && unit && period && more.length === 0;
  if (!whole || isReserved(agency)) throw notOf('task', id);
  return { agency, plan, ref, unit, period };
}

/** Whether an id is that of a task. */
export const isTaskId = (id: string): boolean => {
  const [agency = '', ...more] = id.split('/');
  return more.length === 4 && !isReserved(agency);
};

/** The occurrence that an event of a day opens: `…/vhxh/e2024-03-05`. */
export const occurrenceId = (parent: string, on: LocalDate): string =>
  taskId({ ...taskParts(parent), period: `e${on}` });

/** The day of the event that opened an occurrence; null for any other task. */
export const eventDayOf = (id: string): LocalDate | null =>
  /^e(\d{4}-\d\d-\d\d)$/.exec(taskParts(id).period)?.[1] ?? null;

/** What makes a mail's id. It holds the person, never the address. */
export interface MailIdParts {
  agency: string;
  person: PersonId;
  date: LocalDate;
  /** Gathers what cannot wait for the next morning. */
  urgent: boolean;
  /** From 1; goes up when a mail of the day is full or has left. */
  series: number;
}

/** `mail/hoa-lien/an/2024-03-15`, `mail/hoa-lien/an/2024-03-15/urgent/2` */
export function mailId({ agency, person, date, urgent, series }: MailIdParts): string {
  const id = joined('mail', agency, person, date);
  return `${id}${urgent ? '/urgent' : ''}${series > 1 ? `/${series}` : ''}`;
}

/** The parts of a mail's id. Throws a `TypeError` for an id of anything else. */
export function mailParts(id: string): MailIdParts {
  const found = /^mail\/([^/]+)\/([^/]+)\/(\d{4}-\d\d-\d\d)(\/urgent)?(?:\/(\d+))?$/.exec(id);
  const [, agency = '', person = '', date = '', urgent, series = '1'] = found ?? [];
  if (!found) throw notOf('mail', id);
  return { agency, person, date, urgent: urgent !== undefined, series: Number(series) };
}

/** What makes the id of a person's list of a day, which somebody pastes to him. */
export type ListIdParts = Pick<MailIdParts, 'agency' | 'person' | 'date'>;

/** `list/hoa-lien/an/2024-03-15` */
export const listId = ({ agency, person, date }: ListIdParts): string =>
  joined('list', agency, person, date);

/** The parts of a list's id. Throws a `TypeError` for an id of anything else. */
export function listParts(id: string): ListIdParts {
  const found = /^list\/([^/]+)\/([^/]+)\/(\d{4}-\d\d-\d\d)$/.exec(id);
  const [, agency = '', person = '', date = ''] = found ?? [];
  if (!found) throw notOf('list', id);
  return { agency, person, date };
}

/** `plan/hoa-lien/chu-de-2024` */
export const planId = (agency: string, plan: string): string => joined('plan', agency, plan);

/** The parts of a plan's id. Throws a `TypeError` for an id of anything else. */
export function planParts(id: string): { agency: string; id: string } {
  const [kind, agency, plan, ...more] = id.split('/');
  if (kind !== 'plan' || !agency || !plan || more.length > 0) throw notOf('plan', id);
  return { agency, id: plan };
}

/** What makes the id of one period of a collection. */
export interface RoundIdParts {
  agency: string;
  collection: string;
  /** `2024-Q1`, `2024-03`. */
  period: string;
}

/** `round/hoa-lien/bao-cao-quy/2024-Q1` */
export const roundId = ({ agency, collection, period }: RoundIdParts): string =>
  joined('round', agency, collection, period);

/** The parts of a round's id. Throws a `TypeError` for an id of anything else. */
export function roundParts(id: string): RoundIdParts {
  const [kind, agency, collection, period, ...more] = id.split('/');
  const whole = kind === 'round' && agency && collection && period && more.length === 0;
  if (!whole) throw notOf('round', id);
  return { agency, collection, period };
}

/** `dossier/hoa-lien/H17.84-240305-0012` */
export const dossierId = (agency: string, code: string): string => joined('dossier', agency, code);

/** `account/hoa-lien/an` */
export const accountId = (agency: string, person: PersonId): string =>
  joined('account', agency, person);

/** `account/hoa-lien/an/sign-in/f3…`: of a link or code to sign in with, which serves once. */
export const signInId = (agency: string, person: PersonId, id: string): string =>
  joined('account', agency, person, 'sign-in', id);

/** `account/hoa-lien/an/calendar` */
export const calendarId = (agency: string, person: PersonId): string =>
  joined('account', agency, person, 'calendar');

/** The agency whose a workflow is, by its id; null where the id is of none of ours. */
export function agencyIn(id: string): string | null {
  const [first = '', second = ''] = id.split('/');
  return (isReserved(first) ? second : first) || null;
}

const isReserved = (code: string): boolean => (RESERVED_CODES as readonly string[]).includes(code);

const notOf = (kind: string, id: string): TypeError =>
  new TypeError(`not the id of a ${kind}: ${JSON.stringify(id)}`);

import type { LocalDate } from '../../domain/calendar/types.ts';
import type { PersonId, UnitId } from '../../domain/directory/types.ts';

/** What makes a task's id: the same plan read again yields the same ids. */
export interface TaskIdParts {
  agency: string;
  plan: string;
  ref: string;
  unit: UnitId;
  /** `2024-03-31`, `2024` for undated duties, `e2024-03-05` for an event. */
  period: string;
}

const safe = (part: string): string => part.replaceAll('/', '-');

/** `hoa-lien/chu-de-2024/1.II.3/vhxh/2024-03-31` */
export const taskId = ({ agency, plan, ref, unit, period }: TaskIdParts): string =>
  [agency, plan, ref, unit, period].map(safe).join('/');

/** The digest of a person on a day; the series goes up when one is full or has already left. */
export const digestId = (agency: string, person: PersonId, date: LocalDate, series = 1): string =>
  `mail/${agency}/${person}/${date}${series > 1 ? `/${series}` : ''}`;

/**
 * An urgent notice is a digest of one; a second of its kind on one day (the due date moved) has a
 * series of its own.
 */
export const urgentId = (
  agency: string,
  person: PersonId,
  date: LocalDate,
  notice: string,
  series = 1,
): string => `mail/${agency}/${person}/${date}/urgent/${notice}${series > 1 ? `/${series}` : ''}`;

/** Whose mail of which day a digest's id speaks of. */
export function mailParts(id: string): { agency: string; person: PersonId; date: LocalDate } {
  const [, agency = '', person = '', date = ''] = id.split('/');
  return { agency, person, date };
}

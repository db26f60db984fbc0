import { monthOf } from '../../../../domain/calendar/days.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { PersonId } from '../../../../domain/directory/types.ts';
import type { Rehearsal } from '../../../../domain/rehearsal/rehearse.ts';

/** What of a rehearsed year is asked for. */
export interface Narrowing {
  person: PersonId | null;
  /** `03`, or `2026-03` of that year only. */
  month: string | null;
}

/**
 * A rehearsal with nothing but the person's mails and the gaps they fill, and nothing outside the
 * month.
 */
export function narrowed<T extends Rehearsal>(whole: T, only: Narrowing): T {
  const isHis = (person: PersonId): boolean => !only.person || person === only.person;
  const mails = whole.mails.filter(({ person, date }) => isHis(person) && isIn(only, date));
  return {
    ...whole,
    mails,
    gaps: whole.gaps.filter(({ to, date }) => isHis(to) && isIn(only, date)),
  };
}

/** Whether a day is in the month that is asked for. */
export const isIn = ({ month }: Narrowing, date: LocalDate): boolean =>
  month === null || `-${monthOf(date)}`.endsWith(`-${month}`);

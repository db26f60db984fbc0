import fc from 'fast-check';
import { addDays, isoWeekday } from '../../../domain/calendar/days.ts';
import type {
  LocalDate,
  Proposal,
  ProposedDays,
  WorkCalendar,
} from '../../../domain/calendar/types.ts';
import { vietnam } from './vietnam.ts';

const WINDOW = Array.from({ length: 60 }, (_, n) => addDays('2027-01-20', n));
const isWeekday = (day: LocalDate): boolean => isoWeekday(day) <= 5;

const option: fc.Arbitrary<ProposedDays> = fc.record({
  daysOff: fc.subarray(WINDOW.filter(isWeekday), { maxLength: 9 }),
  makeUpDays: fc.subarray(
    WINDOW.filter((day) => !isWeekday(day)),
    { maxLength: 2 },
  ),
});

const proposal: fc.Arbitrary<Proposal> = fc.record({
  about: fc.constantFrom('Tết Nguyên đán', 'Quốc khánh', 'hoán đổi'),
  options: fc.array(option, { minLength: 1, maxLength: 3 }),
});

/** The shipped calendar with any proposals about the first months of 2027. */
export const proposedCalendar: fc.Arbitrary<WorkCalendar> = fc
  .array(proposal, { minLength: 1, maxLength: 3 })
  .map((proposals) => ({
    ...vietnam,
    years: vietnam.years.map((year) => (year.year === 2027 ? { ...year, proposals } : year)),
  }));

/** Every day that some option has off. */
export const proposedDays = ({ years }: WorkCalendar): LocalDate[] =>
  years
    .flatMap(({ proposals = [] }) => proposals)
    .flatMap(({ options }) => options)
    .flatMap(({ daysOff }) => daysOff);

import { beforeAll, describe, expect, test } from 'vitest';
import type { Agency } from '../../../config/agency.ts';
import { outcomesOf } from '../../../domain/calendar/outcomes.ts';
import type { WorkCalendar } from '../../../domain/calendar/types.ts';
import { taskId } from '../../../domain/case/ids.ts';
import { expandTask } from '../../../domain/plan/expand/expand.ts';
import type { RehearsedMail } from '../../../domain/rehearsal/mailRoom.ts';
import { isProvisional, provisionalDays } from '../../../domain/rehearsal/provisional.ts';
import { rehearse } from '../../../domain/rehearsal/rehearse.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { planOf } from '../../support/planOf.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const FROM = '2027-01-04T01:00:00.000Z';
const UNTIL = '2027-09-30';
const agency = smallOffice();

/**
 * Work that is due around days off that are not decided: Tết, and the second day of 2 September.
 */
const DUES = [
  ...['15/01/2027', '28/01/2027', '04/02/2027', '10/02/2027', '12/02/2027', '16/02/2027'],
  ...['31/03/2027', '30/06/2027', '31/08/2027', '03/09/2027', '20/09/2027'],
  ...['trước ngày 05 hàng tháng', 'Hàng quý', 'Thường xuyên', 'Theo yêu cầu của tỉnh'],
];

const mailsUnder = (calendar: WorkCalendar): RehearsedMail[] => {
  const office: Agency = { ...agency, calendar };
  const name = (unit: string, ref: string, period: string) =>
    taskId({ agency: 'thu-nghiem', plan: 'ke-hoach', ref, unit, period });
  const starts = DUES.flatMap((due, at) => {
    const task = plannedTask(due, { ref: `I.${at}` }, 2027);
    return expandTask(planOf('ke-hoach', 2027), task, office, FROM, name).starts;
  });
  return rehearse(starts, office, UNTIL).mails;
};

/** The day of each notice, by its id. */
const daysIn = (mails: RehearsedMail[]): Map<string, string> =>
  new Map(mails.flatMap(({ date, notices }) => notices.map(({ id }) => [id, date])));

let mails: RehearsedMail[];
let decided: Map<string, string>[];

beforeAll(() => {
  mails = mailsUnder(agency.calendar);
  decided = outcomesOf(agency.calendar).map((calendar) =>
    daysIn(
      mailsUnder({
        ...calendar,
        years: calendar.years.map((year) => ({ ...year, provisional: false })),
      }),
    ),
  );
}, 60_000);

describe('a notice is provisional where a decision on days off may move it', () => {
  test('every one that comes on another day under some decision', () => {
    const moved = mails.flatMap((mail) =>
      mail.notices
        .filter(({ id }) => new Set([mail.date, ...decided.map((days) => days.get(id))]).size > 1)
        .map((notice) => ({ id: notice.id, told: isProvisional(notice, mail, agency.calendar) })),
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter(({ told }) => !told)).toEqual([]);
  });

  test('none before days off that are undecided, although their year is not all published', () => {
    const told = mails.filter(({ date, notices }) => {
      const own = { date };
      return (
        date < '2027-01-15' && notices.some((notice) => isProvisional(notice, own, agency.calendar))
      );
    });
    expect(told.map(({ date }) => date)).toEqual([]);
    expect(mails.some(({ date }) => date > '2027-01-01' && date < '2027-01-15')).toBe(true);
  });

  test('and the chairman’s later Mondays are none, whatever was undecided before', () => {
    const late = mails.flatMap((mail) =>
      mail.notices
        .filter(
          ({ kind }) =>
            kind === 'report-chairman' && mail.date > '2027-03-15' && mail.date < '2027-08-25',
        )
        .map((notice) => isProvisional(notice, mail, agency.calendar)),
    );
    expect(late.length).toBeGreaterThan(0);
    expect(late).not.toContain(true);
  });

  test('the days are told by year, with what falls on them', () => {
    const [only, ...others] = provisionalDays(mails, agency.calendar);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      year: 2027,
      about: ['Tết Nguyên đán', 'ngày nghỉ thứ hai dịp Quốc khánh'],
    });
    expect(only?.days.every((day) => day > '2027-01-15')).toBe(true);
    expect(only?.mails).toBeLessThan(mails.filter(({ date }) => date > '2027').length);
  });

  test('of a year without a file nobody knows any day', () => {
    const years = agency.calendar.years.filter(({ year }) => year < 2027);
    const unknown = { ...agency.calendar, years };
    const [only] = provisionalDays(mails, unknown);
    expect(only?.mails).toBe(mails.filter(({ date }) => date > '2027').length);
    expect(only?.about).toEqual([]);
  });
});

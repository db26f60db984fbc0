import pc from 'picocolors';
import type { Agency } from '../../../../config/agency.ts';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { personOf } from '../../../../domain/directory/roles.ts';
import { daysOf } from '../../../../domain/rehearsal/days.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { PlanRehearsal } from '../../../office/types.ts';
import { wrap } from '../../layout/wrap.ts';
import { heatMap, monthsBetween } from './heatMap.ts';
import { mailLines } from './mailLines.ts';
import { many } from './many.ts';
import { isIn, type Narrowing } from './narrow.ts';
import { openLines, peopleLines, stormLines } from './summary.ts';

/** A rehearsed year for people: every mail, then what to look at before the plan is started. */
export function page(
  rehearsal: PlanRehearsal,
  agency: Agency,
  only: Narrowing,
  language: Language,
): string[] {
  const { directory } = agency;
  const nameOf = (person: string): string => personOf(directory, person)?.name ?? person;
  return [
    ...titleLines(rehearsal, agency, narrowText(only, nameOf, rehearsal.until), language),
    ...mailLines(rehearsal.mails, {
      nameOf,
      calendar: agency.calendar,
      inFull: only.person !== null,
      language,
    }),
    '',
    ...yearLines(rehearsal, agency, only, language),
    ...stormLines(rehearsal, agency, nameOf, language),
    ...peopleLines(rehearsal, nameOf, language),
    ...openLines(rehearsal, agency, language),
  ];
}

/** Of whose mails is told, and of which month or until when. */
function narrowText(
  { person, month }: Narrowing,
  nameOf: (person: string) => string,
  until: LocalDate,
): Text {
  const [m = '', year] = (month ?? '').split('-').reverse();
  const [of, whose] = person ? [` của ${nameOf(person)}`, ` for ${nameOf(person)}`] : ['', ''];
  const shown = year ? `${Number(m)}/${year}` : `${Number(m)}`;
  return month
    ? text(`${of} trong tháng ${shown}`, `${whose} in month ${shown}`)
    : text(`${of} đến ${shownDate(until)}`, `${whose} until ${shownDate(until)}`);
}

function titleLines(
  { reading, from, starting, mails }: PlanRehearsal,
  agency: Agency,
  narrow: Text,
  language: Language,
) {
  const workflows = starting.reduce((sum, { starts }) => sum + starts.length, 0);
  const first = shownDate(localDate(agency.calendar, from));
  const said = text(
    `Chạy thử, nếu bắt đầu ngày ${first} và không ai báo cáo gì: ${starting.length} nhiệm vụ, ${workflows} việc theo dõi, ${mails.length} thư${narrow.vi}.`,
    `Rehearsed as if started on ${first} and nobody ever reported: ${many(starting.length, 'row')}, ${many(workflows, 'task')}, ${many(mails.length, 'mail')}${narrow.en}.`,
  );
  return [
    ...wrap(reading.plan.title).map(pc.bold),
    ...wrap(deliveryText(agency)[language]),
    ...wrap(said[language]),
  ];
}

/**
 * Whose rules were played, and how they deliver: at once, one person may get several mails a day.
 */
function deliveryText({ directory: { name }, policy: { delivery } }: Agency): Text {
  return delivery.atOnce
    ? text(
        `${name}: mỗi việc gửi thư ngay, một người có thể nhận nhiều thư một ngày (policy.yaml, delivery.atOnce: true).`,
        `${name}: every notice is mailed at once, several mails a day for one person (policy.yaml, delivery.atOnce: true).`,
      )
    : text(
        `${name}: mỗi người một thư mỗi ngày làm việc, đến trước ${delivery.inboxBy}.`,
        `${name}: one mail a person and working day, in the inbox by ${delivery.inboxBy}.`,
      );
}

/** With one person a day is at most one mail or two: then items are counted. */
function yearLines(
  { mails, from, until }: PlanRehearsal,
  { calendar }: Agency,
  only: Narrowing,
  language: Language,
) {
  const { person } = only;
  const unit = person ? text('mục mỗi ngày', 'items a day') : text('thư mỗi ngày', 'mails a day');
  const counts = new Map(daysOf(mails).map((day) => [day.date, person ? day.items : day.mails]));
  const months = monthsBetween(localDate(calendar, from), until).filter((first) =>
    isIn(only, first),
  );
  return heatMap(counts, months, calendar, unit[language], language);
}

import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import { daysOf } from '../../../domain/rehearsal/days.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { PlanRehearsal } from '../../facade/rehearsal.ts';
import { wrap } from '../wrap.ts';
import { heatMap, monthsBetween } from './heatMap.ts';
import { mailLines } from './mailLines.ts';
import { many } from './many.ts';
import { isIn, type Narrowing } from './narrow.ts';
import { openLines, peopleLines, stormLines } from './summary.ts';

/** A rehearsed year for people: every mail, then what to look at before the plan is started. */
export function page(rehearsal: PlanRehearsal, agency: Agency, only: Narrowing, language: Language): string[] {
  const { directory } = agency;
  const nameOf = (person: string): string => personOf(directory, person)?.name ?? person;
  return [
    ...titleLines(rehearsal, agency, language),
    ...mailLines(rehearsal.mails, { nameOf, calendar: agency.calendar, inFull: only.person !== null, language }),
    '',
    ...yearLines(rehearsal, agency, only, language),
    ...stormLines(rehearsal, agency, nameOf, language),
    ...peopleLines(rehearsal, nameOf, language),
    ...openLines(rehearsal, agency, language),
  ];
}

function titleLines({ reading, from, until, starting, mails }: PlanRehearsal, agency: Agency, language: Language) {
  const workflows = starting.reduce((sum, { starts }) => sum + starts.length, 0);
  const first = shownDate(localDate(agency.calendar, from));
  const said = text(
    `Chạy thử, nếu bắt đầu ngày ${first} và không ai báo cáo gì: ${starting.length} nhiệm vụ, ${workflows} việc theo dõi, ${mails.length} thư đến ${shownDate(until)}.`,
    `Rehearsed as if started on ${first} and nobody ever reported: ${many(starting.length, 'task')}, ${many(workflows, 'workflow')}, ${many(mails.length, 'mail')} until ${shownDate(until)}.`,
  );
  return [...wrap(reading.plan.title).map(pc.bold), ...wrap(said[language])];
}

/** With one person a day is at most one mail or two: then items are counted. */
function yearLines({ mails, from, until }: PlanRehearsal, { calendar }: Agency, only: Narrowing, language: Language) {
  const { person } = only;
  const unit = person ? text('mục mỗi ngày', 'items a day') : text('thư mỗi ngày', 'mails a day');
  const counts = new Map(daysOf(mails).map((day) => [day.date, person ? day.items : day.mails]));
  const months = monthsBetween(localDate(calendar, from), until).filter((first) => isIn(only, first));
  return heatMap(counts, months, calendar, unit[language], language);
}

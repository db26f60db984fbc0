import type { Agency } from '../../../../config/agency.ts';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Delivery } from '../../../../domain/policy/types.ts';
import { daysOf } from '../../../../domain/rehearsal/days.ts';
import { type Provisional, provisionalDays } from '../../../../domain/rehearsal/provisional.ts';
import type { Text } from '../../../../domain/text/text.ts';
import { openQuestions } from '../../plans/expandPlan.ts';
import type { PlanRehearsal } from '../../plans/rehearsePlan.ts';
import { type Loads, loadsOf } from './loads.ts';
import { type MailDay, mailDays } from './mailDays.ts';
import { isIn, type Narrowing } from './narrow.ts';
import { type OtherWays, otherWays } from './otherWays.ts';
import { monthsBetween, type YearMap, yearMap } from './yearMap.ts';

/** A rehearsed year before it becomes text or HTML. */
export interface RehearsalPage {
  title: string;
  /** Whose rules were played, and how they deliver. */
  agency: string;
  delivery: Delivery;
  /** The first day and the last that were played. */
  from: LocalDate;
  until: LocalDate;
  /** Of whose mails alone, and of which month, is told. */
  only: { person: NamedPerson | null; month: string | null };
  counts: { rows: number; tasks: number; mails: number };
  days: MailDay[];
  /** Of mails, or of one person's items: he gets a mail or two a day. */
  map: YearMap & { of: 'mails' | 'items' };
  loads: Loads;
  otherWays: OtherWays;
  /** Questions that hold rows up. */
  blocked: { place: Text; said: Text }[];
  /** Of accepted suggestions that cannot be read and are left out. */
  unclear: { place: Text; said: Text }[];
  /** What may still move. */
  provisional: Provisional[];
}

/** Lays out a rehearsed year that was narrowed to what is asked for. */
export function rehearsalPage(
  rehearsal: PlanRehearsal,
  agency: Pick<Agency, 'directory' | 'policy' | 'calendar'>,
  only: Narrowing,
): RehearsalPage {
  const { reading, mails, starting, until } = rehearsal;
  const { directory, policy, calendar } = agency;
  const tasks = starting.reduce((sum, { starts }) => sum + starts.length, 0);
  return {
    title: reading.plan.title,
    agency: directory.name,
    delivery: policy.delivery,
    from: localDate(calendar, rehearsal.from),
    until,
    only: {
      person: only.person === null ? null : named(directory, only.person),
      month: only.month,
    },
    counts: { rows: starting.length, tasks, mails: mails.length },
    days: mailDays(mails, agency),
    map: mapOf(rehearsal, agency, only),
    loads: loadsOf(mails, directory, policy.attentionBudget),
    otherWays: otherWays(rehearsal, directory),
    blocked: openQuestions(rehearsal.blocked),
    unclear: openQuestions(rehearsal.unclear),
    provisional: provisionalDays(mails, calendar),
  };
}

function mapOf(
  { mails, from, until }: PlanRehearsal,
  { calendar }: Pick<Agency, 'calendar'>,
  only: Narrowing,
): RehearsalPage['map'] {
  const of = only.person === null ? 'mails' : 'items';
  const counts = new Map(daysOf(mails).map((day) => [day.date, day[of]]));
  const months = monthsBetween(localDate(calendar, from), until).filter((first) =>
    isIn(only, first),
  );
  return { of, ...yearMap(counts, months, calendar) };
}

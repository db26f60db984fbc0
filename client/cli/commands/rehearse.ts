import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { yearOf } from '../../../domain/calendar/days.ts';
import { atLocal, localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import { rollForward } from '../../../domain/calendar/workingDays.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import { narrowed } from '../../office/pages/rehearsal/narrow.ts';
import { rehearsalPage } from '../../office/pages/rehearsal/rehearsalPage.ts';
import { rehearsePlan } from '../../office/withoutEngine.ts';
import { readOnly } from '../cliContext.ts';
import { acceptIn } from '../options/acceptIn.ts';
import { chosenAgency } from '../options/chosenAgency.ts';
import { asJson } from '../pages/rehearsal/json.ts';
import { rehearsalLines } from '../pages/rehearsal/rehearsalLines.ts';
import { narrowingOf, refuseOutside } from '../pages/rehearsal/typedNarrowing.ts';
import { readPlanFile } from '../planFile/planFile.ts';
import type { PlanOptions } from './preview.ts';

interface RehearseOptions extends PlanOptions {
  accept?: string;
  from?: string;
  person?: string;
  month?: string;
}

/**
 * `dondoc plan rehearse FILE`: the year as it would go if nobody ever reported. Needs no engine.
 */
export async function rehearse(options: RehearseOptions, file: string): Promise<void> {
  const { registry, language } = readOnly(options);
  const agency = chosenAgency(registry, options.agency);
  const only = narrowingOf(agency.directory, options);
  const read = await readPlanFile(file, options.year, agency);
  const { accept, reading } = acceptIn(options.accept, read.reading);
  const from = options.from
    ? openingOf(agency, typedDate(options.from))
    : startOf(agency, reading.plan.year);
  // What is due on the year's last day is late in January.
  const until = `${Math.max(reading.plan.year, yearOf(localDate(agency.calendar, from))) + 1}-01-31`;
  refuseOutside(only, localDate(agency.calendar, from), until);
  const whole = rehearsePlan(agency, reading, { accept, from, until });
  const shown = narrowed(whole, only);
  if (read.otherYear) console.error(pc.yellow(read.otherYear[language]));
  if (options.json) console.log(JSON.stringify(asJson(shown, agency), null, 2));
  else
    for (const line of rehearsalLines(rehearsalPage(shown, agency, only), language))
      console.log(line);
}

/**
 * Now, as `plan start` would start it; a plan of a year gone by is played from that year's first
 * working day.
 */
function startOf(agency: Agency, year: number): Instant {
  const now = new Date().toISOString();
  if (year >= yearOf(localDate(agency.calendar, now))) return now;
  return openingOf(agency, rollForward(agency.calendar, `${year}-01-01`));
}

const openingOf = ({ calendar }: Agency, date: LocalDate): Instant =>
  atLocal(calendar, date, calendar.officeHours[0]?.from ?? '08:00');

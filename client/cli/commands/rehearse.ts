import pc from 'picocolors';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import { narrowed } from '../../office/pages/rehearsal/narrow.ts';
import { rehearsalPage } from '../../office/pages/rehearsal/rehearsalPage.ts';
import {
  openingOn,
  rehearsedFrom,
  rehearsedUntil,
  rehearsePlan,
} from '../../office/withoutEngine.ts';
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
    ? openingOn(agency, typedDate(options.from))
    : rehearsedFrom(agency, reading.plan.year, new Date().toISOString());
  const until = rehearsedUntil(agency, reading.plan.year, from);
  refuseOutside(only, localDate(agency.calendar, from), until);
  const whole = rehearsePlan(agency, reading, { accept, from, until });
  const shown = narrowed(whole, only);
  if (read.otherYear) console.error(pc.yellow(read.otherYear[language]));
  if (options.json) console.log(JSON.stringify(asJson(shown, agency), null, 2));
  else
    for (const line of rehearsalLines(rehearsalPage(shown, agency, only), language))
      console.log(line);
}

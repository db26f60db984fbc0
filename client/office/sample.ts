import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../config/agency.ts';
import { SAMPLE_PLAN } from '../../config/settings.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { readPlan } from '../../reading/readPlan.ts';
import type { Asker } from './commands/actor.ts';
import type { OfficeContext } from './context.ts';
import { startPlan } from './plans/startPlan.ts';
import { listTasks } from './queries/listTasks.ts';

/** The sample is nobody's act. */
const SAMPLE: Asker = { typist: null, origin: 'command-line', ground: '' };

/**
 * On the first start, the sample agency gets a plan of the current year; later starts find it
 * running.
 */
export async function loadSample(context: OfficeContext, agency: Agency): Promise<number> {
  if ((await listTasks(context, { agency: agency.directory.agency, all: true })).length > 0)
    return 0;
  const year = Number(localDate(agency.calendar, await context.now()).slice(0, 4));
  const reading = await readPlan(readFileSync(SAMPLE_PLAN), {
    fileName: path.basename(SAMPLE_PLAN),
    year,
  });
  const { started } = await startPlan(context, agency, reading, {
    ...{ accept: 'all', asker: SAMPLE },
    ...{ answers: [], file: path.basename(SAMPLE_PLAN) },
  });
  return started.length;
}

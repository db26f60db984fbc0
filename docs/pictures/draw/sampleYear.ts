import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanRehearsal } from '../../../client/office/types.ts';
import { rehearsePlan } from '../../../client/office/withoutEngine.ts';
import type { Agency } from '../../../config/agency.ts';
import { loadAgency } from '../../../config/load/loadAgency.ts';
import { ROOT } from '../../../config/root.ts';
import { atLocal } from '../../../domain/calendar/officeTime.ts';
import { readPlan } from '../../../reading/readPlan.ts';

const SAMPLE = path.join(ROOT, 'config/sample');
const PLAN = 'ke-hoach.txt';
const YEAR = 2026;

/** The sample office with its mails at the opening of the day, as offices have them. */
export function sampleOffice(): Agency {
  const agency = loadAgency(path.join(SAMPLE, 'agency'));
  const { policy } = agency;
  const delivery = { ...policy.delivery, atOnce: false };
  return { ...agency, policy: { ...policy, delivery } };
}

/** The sample plan's year, as `dondoc plan rehearse` plays it from the first working day on. */
export async function sampleYear(agency: Agency): Promise<PlanRehearsal> {
  const bytes = readFileSync(path.join(SAMPLE, PLAN));
  const reading = await readPlan(bytes, { fileName: PLAN, year: YEAR });
  const from = atLocal(agency.calendar, `${YEAR}-01-02`, '07:30');
  return rehearsePlan(agency, reading, { accept: [], from, until: `${YEAR + 1}-01-31` });
}

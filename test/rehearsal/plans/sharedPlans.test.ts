import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { rehearsePlan } from '../../../client/facade/rehearsal.ts';
import { readPlan } from '../../../client/plan/readPlan.ts';
import type { Agency } from '../../../config/agency.ts';
import { loadAgency } from '../../../config/load/loadAgency.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import type { PlayedOffice } from '../../support/playedOffice.ts';
import { linesOf, playReally, realMails } from '../reality.ts';
import { agencyFor } from './agencyFor.ts';

const PLANS = process.env.DONDOC_PLANS ?? '../shared/plans';
const FROM = '2024-01-02T01:00:00.000Z';
const UNTIL = '2025-01-31';

let office: PlayedOffice;

afterEach(() => office?.stop());

/** A weekly duty nobody reports on makes fifty ladders of the same kind. */
const notWeekly = ({ suggestions }: PlanReading): string[] =>
  suggestions.filter(({ deadline }) => deadline.recurrence?.[0] !== 'weekly').map(({ ref }) => ref);

const read = (name: string): PlanReading => readPlan(readFileSync(`${PLANS}/${name}.txt`), { fileName: `${name}.txt` });

async function bothYears(agency: Agency, reading: PlanReading) {
  const choice = { accept: notWeekly(reading), from: FROM, until: UNTIL };
  const { starting, mails } = await rehearsePlan(agency, reading, choice);
  const starts = starting.flatMap((expansion) => expansion.starts);
  office = await playReally(agency, starts, FROM, UNTIL);
  return { rehearsed: linesOf(mails), real: linesOf(await realMails(office)), started: starting.length };
}

describe.runIf(existsSync(PLANS))('the year of a real plan goes mail by mail as it was rehearsed', () => {
  const plans: [string, (reading: PlanReading) => Agency][] = [
    ['luong-son-2024', agencyFor],
    ['hoa-lien-2024', () => loadAgency('test/agencies/hoa-lien')],
    ['tuy-phuoc-2024', agencyFor],
  ];

  test.each(plans)('%s', { timeout: 1_800_000 }, async (name, agencyOf) => {
    const reading = read(name);
    const { real, rehearsed, started } = await bothYears(agencyOf(reading), reading);
    expect(started).toBeGreaterThan(reading.tasks.length * 0.9);
    expect(rehearsed.length).toBeGreaterThan(100);
    expect(real).toEqual(rehearsed);
  });
});

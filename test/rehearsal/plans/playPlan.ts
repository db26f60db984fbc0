import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rehearsePlan } from '../../../client/office/plans/rehearsePlan.ts';
import type { Agency } from '../../../config/agency.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { rehearse } from '../../../domain/rehearsal/rehearse.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import { shareOf } from '../../support/shareOf.ts';
import { linesOf, playReally, realMails } from '../reality.ts';

const PLANS = process.env.DONDOC_PLANS ?? '../shared/plans';
const FROM = '2024-01-02T01:00:00.000Z';
const UNTIL = '2025-01-31';

/** A weekly duty nobody reports on makes fifty ladders of the same kind. */
const notWeekly = ({ suggestions }: PlanReading): string[] =>
  suggestions.filter(({ deadline }) => deadline.recurrence?.[0] !== 'weekly').map(({ ref }) => ref);

/** The share of rows that is tried, taken evenly from the whole plan. */
const evenly = <T>(rows: readonly T[]): T[] => {
  const apart = rows.length / shareOf(rows.length, 12);
  return rows.filter((_, at) => Math.floor(at / apart) !== Math.floor((at - 1) / apart));
};

/**
 * Holds a real plan's rehearsed year against the same year as the workflows play it, where the plan
 * is there.
 */
export function playPlan(name: string, agencyOf: (reading: PlanReading) => Agency): void {
  const file = `${PLANS}/${name}.txt`;
  test.runIf(existsSync(file))(
    `${name} goes mail by mail as it was rehearsed`,
    { timeout: 1_800_000 },
    async () => {
      const reading = await readPlan(readFileSync(file), { fileName: `${name}.txt` });
      const agency = agencyOf(reading);
      const choice = { accept: notWeekly(reading), from: FROM, until: UNTIL };
      const { starting } = rehearsePlan(agency, reading, choice);
      expect(starting.length).toBeGreaterThan(reading.tasks.length * 0.9);
      const starts = evenly(starting).flatMap((expansion) => expansion.starts);
      const { mails } = rehearse(starts, agency, UNTIL);
      expect(mails.length).toBeGreaterThan(starts.length);
      const office = await playReally(agency, starts, FROM, UNTIL);
      try {
        expect(linesOf(await realMails(office))).toEqual(linesOf(mails));
      } finally {
        await office.stop();
      }
    },
  );
}

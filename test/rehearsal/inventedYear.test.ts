import { afterEach, describe, expect, test } from 'vitest';
import { rehearsePlan } from '../../client/facade/rehearsal.ts';
import { namer } from '../../client/facade/start.ts';
import type { Agency } from '../../config/agency.ts';
import { expandTask, type Start } from '../../domain/plan/expand.ts';
import { rehearse } from '../../domain/rehearsal/rehearse.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { gappyOffice, incomingTask, inventedPlan } from './inventedPlan.ts';
import { realMails, rehearsedMails, startReally } from './reality.ts';

/** Twenty past seven: some of the morning's mails have left already, so the first ones are late. */
const FROM = '2026-03-03T00:20:00.000Z';
const UNTIL = '2027-02-26';

let office: PlayedOffice;

afterEach(() => office.stop());

const incoming = (agency: Agency): Start[] =>
  expandTask({ id: 'van-ban', year: 2026 }, incomingTask(), agency, FROM, namer('thu-nghiem', 'van-ban'), 'UBND tỉnh')
    .starts;

/** Starts what the rehearsal says would start, and lets a year go by. */
async function play(agency: Agency, starts: Start[], until: string): Promise<string[]> {
  office = await playOffice(FROM, [agency]);
  await startReally(office, agency, starts);
  await office.until(`${until}T16:59:00.000Z`);
  return realMails(office);
}

describe('a year in which nobody reports', () => {
  test('goes mail by mail as it was rehearsed', { timeout: 300_000 }, async () => {
    const agency = gappyOffice();
    const plan = await rehearsePlan(agency, inventedPlan(), { accept: [], from: FROM, until: UNTIL });
    const starts = [...plan.starting.flatMap((expansion) => expansion.starts), ...incoming(agency)];
    const { mails } = rehearse(starts, agency, UNTIL);
    const real = await play(agency, starts, UNTIL);
    expect(real).toEqual(rehearsedMails(mails));
    const kinds = new Set(mails.flatMap(({ notices }) => notices.map(({ kind }) => kind)));
    expect(kinds.size).toBe(10);
    expect(plan.blocked.map(({ task }) => task.ref)).toEqual(['I.23']);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { rehearsePlan } from '../../client/office/plans/rehearsePlan.ts';
import type { Agency } from '../../config/agency.ts';
import { taskId } from '../../domain/case/ids.ts';
import { expandTask, type Start } from '../../domain/plan/expand/expand.ts';
import { rehearse } from '../../domain/rehearsal/rehearse.ts';
import { planOf } from '../support/planOf.ts';
import type { PlayedOffice } from '../support/playedOffice.ts';
import { gappyOffice, incomingTask, inventedPlan } from './inventedPlan.ts';
import { byDay, linesOf, playReally, realMails } from './reality.ts';

/** Twenty past seven: some of the morning's mails have left already, so the first ones are late. */
const FROM = '2026-03-03T00:20:00.000Z';

let office: PlayedOffice;

afterEach(() => office.stop());

const incoming = (agency: Agency): Start[] =>
  expandTask(
    planOf('van-ban', 2026),
    incomingTask(),
    agency,
    FROM,
    (unit, ref, period) => taskId({ agency: 'thu-nghiem', plan: 'van-ban', ref, unit, period }),
    'UBND tỉnh',
  ).starts;

async function startsOf(agency: Agency, until: string): Promise<Start[]> {
  const { starting, blocked } = rehearsePlan(agency, inventedPlan(), {
    accept: [],
    from: FROM,
    until,
  });
  expect(blocked.map(({ task }) => task.ref)).toEqual(['I.23']);
  return [...starting.flatMap((expansion) => expansion.starts), ...incoming(agency)];
}

describe('a plan on which nobody reports', { timeout: 600_000 }, () => {
  test('goes mail by mail as it was rehearsed, into a year whose calendar is provisional', async () => {
    const until = '2027-02-05';
    const agency = gappyOffice();
    const starts = await startsOf(agency, until);
    const { mails, gaps } = rehearse(starts, agency, until);
    office = await playReally(agency, starts, FROM, until);
    expect(linesOf(await realMails(office))).toEqual(linesOf(mails));
    const kinds = new Set(mails.flatMap(({ notices }) => notices.map(({ kind }) => kind)));
    expect(kinds.size).toBe(10);
    expect(new Set(gaps.map(({ unit, role, why }) => `${unit}: ${role} ${why}`))).toEqual(
      new Set([
        'Thôn Hai: officer unfilled',
        'Trạm Y tế: supervisor unfilled',
        'Tư pháp – Hộ tịch: officer absent',
      ]),
    );
  });

  // How many mails carry what falls due within seconds is a matter of seconds; who hears what on
  // which day is not.
  test('tells the same people the same on the same days where the agency delivers at once', async () => {
    const until = '2026-04-10';
    const agency = gappyOffice(true);
    const starts = await startsOf(agency, until);
    const { mails } = rehearse(starts, agency, until);
    office = await playReally(agency, starts, FROM, until);
    expect(linesOf(byDay(await realMails(office)))).toEqual(linesOf(byDay(mails)));
  });
});

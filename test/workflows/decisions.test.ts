import { afterEach, expect, test } from 'vitest';
import type { Agency } from '../../config/agency.ts';
import { TASK_QUEUE, WATCH_WORKFLOW } from '../../workflows/contract/names.ts';
import { WATCH_ID, type WatchInput } from '../../workflows/contract/watch.ts';
import { recordHistories } from '../replay/record.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const HOUR_MS = 3_600_000;

/** The watch, which looks four times a day here. */
async function watchFrom(startAt: string, agency: Agency): Promise<void> {
  office = await playOffice(startAt, [agency]);
  const pace = { everyMs: 6 * HOUR_MS, looks: 4 };
  const input: WatchInput = { lookedAt: null, outages: [], pace };
  await office.world.client.workflow.start(WATCH_WORKFLOW, {
    workflowId: WATCH_ID,
    taskQueue: TASK_QUEUE,
    args: [input],
    memo: { lookedAt: null, outages: [] },
  });
}

const heard = (): string[] =>
  office.mails.map(({ at, person, subject }) => `${at.slice(0, 10)} ${person} ${subject}`);

test('from sixty days before days off that are not decided the coordinator is asked to enter them, once a week', async () => {
  const agency = smallOffice();
  await watchFrom('2026-12-03T02:00:00.000Z', agency);
  await office.until('2026-12-05T10:00:00.000Z');
  expect(heard()).toEqual([]);
  await office.until('2026-12-17T10:00:00.000Z');
  const subject = '[UBND xã Thử Nghiệm] Việc cần xử lý ngày';
  expect(heard()).toEqual([
    `2026-12-07 binh ${subject} 07/12/2026: 1 lịch nghỉ chờ quyết định`,
    `2026-12-14 binh ${subject} 14/12/2026: 1 lịch nghỉ chờ quyết định`,
  ]);
  const said = office.mails[0]?.text.replaceAll(/\s+/g, ' ');
  expect(said).toContain('Ghi quyết định về lịch nghỉ năm 2027: Tết Nguyên đán Nội dung: ');
  expect(said).toContain('(nghỉ 04/02/2027–10/02/2027; hoặc 05/02/2027–12/02/2027)');
  // It is entered: nobody is asked any more.
  const years = agency.calendar.years.map(({ proposals: _, ...year }) => year);
  agency.calendar = { ...agency.calendar, years };
  await office.until('2026-12-24T10:00:00.000Z');
  expect(heard()).toHaveLength(2);
  await office.world.client.workflow.getHandle(WATCH_ID).terminate();
});

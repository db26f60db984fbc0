import { beforeEach, expect, test } from 'vitest';
import { edit } from '../../../config/agencyFolder.ts';
import { post, sentTo } from '../plans/draftsVisited.ts';
import { said } from '../visited.ts';
import { type FilesVisited, filesVisited, sentBy } from './filesVisited.ts';

const HERE = '/co-quan/ngay-nghi';

let office: FilesVisited;
beforeEach(() => {
  office = filesVisited();
});

const revision = async (): Promise<string> => sentBy(await said(office.app(), HERE)).revision ?? '';

async function look(typed: Record<string, string>): Promise<Response> {
  return post(office.app(), HERE, { revision: await revision(), ...typed });
}

async function write(typed: Record<string, string>): Promise<Response> {
  const preview = await look(typed);
  expect(preview.status).toBe(200);
  return post(office.app(), HERE, { ...sentBy(await preview.text()), do: 'save' });
}

test('a day off is shown with its weekday and what happens next, then written', async () => {
  const preview = await (await look({ list: 'daysOff', from: '5/8/2026' })).text();
  expect(preview).toContain('05/08/2026 (Thứ Tư)');
  expect(preview).toContain('Việc đang theo dõi giữ các ngày đã tính');
  const answer = await write({ list: 'daysOff', from: '5/8/2026' });
  expect([answer.status, sentTo(answer)]).toEqual([303, `${HERE}?da-luu`]);
  expect(office.content('calendar.yaml')).toMatch(/^daysOff: \["2026-08-05"\] +# ngày thường/m);
  expect(office.audited).toEqual([expect.stringMatching(/^agency-file-changed calendar\.yaml /)]);
});

test('of several days those are written that were worked', async () => {
  await write({ list: 'daysOff', from: '06/08/2026', to: '10/08/2026' });
  expect(office.content('calendar.yaml')).toContain('["2026-08-06", "2026-08-07", "2026-08-10"]');
});

test('a day without its year is the next such day, shown with its year', async () => {
  const preview = await (await look({ list: 'daysOff', from: '5/8', to: '6/8' })).text();
  expect(preview).toMatch(/05\/08\/20\d\d \(/);
  expect(preview).toMatch(/06\/08\/20\d\d \(/);
});

test.each([
  ['a Sunday that is off anyway', { list: 'daysOff', from: '09/08/2026' }, 'vốn là ngày nghỉ'],
  ['a working day to work on', { list: 'makeUpDays', from: '05/08/2026' }, 'vốn là ngày làm việc'],
  ['a year without a calendar', { list: 'daysOff', from: '05/08/2031' }, 'lịch của năm 2031'],
  ['what is no day', { list: 'daysOff', from: 'mai' }, 'Ngày “mai”'],
  ['an end before its beginning', { list: 'daysOff', from: '5/8/2026', to: '4/8/2026' }, 'trước'],
  ['too many days', { list: 'daysOff', from: '1/8/2026', to: '1/12/2026' }, 'Quá 31 ngày'],
])('%s is refused, and what was typed stays', async (_, typed, why) => {
  const answer = await look(typed);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain(why);
  expect(page).toContain(`value="${typed.from}"`);
});

test('a day is taken out again, once', async () => {
  await write({ list: 'makeUpDays', from: '08/08/2026' });
  const sent = { list: 'makeUpDays', remove: '2026-08-08' };
  await write(sent);
  expect(office.content('calendar.yaml')).toContain('makeUpDays: []');
  expect((await look({ ...sent, do: 'save' })).status).toBe(303);
  expect(office.audited).toHaveLength(2);
});

test('a day that stands there already is not told to be written', async () => {
  await write({ list: 'daysOff', from: '05/08/2026' });
  const answer = await look({ list: 'daysOff', from: '05/08/2026' });
  expect([answer.status, sentTo(answer)]).toEqual([303, `${HERE}?khong-doi`]);
  expect(await said(office.app(), `${HERE}?khong-doi`)).toContain('Không có gì thay đổi.');
});

test('over a file that was changed meanwhile nothing is written, and both are shown', async () => {
  const stale = await revision();
  edit(office.dir, 'calendar.yaml', 'daysOff: []', 'daysOff: ["2026-08-04"]');
  const typed = { revision: stale, list: 'daysOff', from: '05/08/2026' };
  const answer = await post(office.app(), HERE, typed);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('đã được người khác sửa');
  expect(page).toContain('04/08/2026');
  expect(page).toContain('value="05/08/2026"');
});

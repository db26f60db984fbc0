import { afterEach, expect, test } from 'vitest';
import { accountsOf } from '../../client/office/accounts/accounts.ts';
import { recordHistories } from '../replay/record.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

test('somebody signs in and years later ends every session of his', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const accounts = accountsOf(office.world);
  const an = { agency: agency.directory.agency, person: 'an' };
  expect(await accounts.redeem(an, 'f3a1')).toBe(true);
  expect(await accounts.endSessions(an)).toBe(1);
  await office.until('2027-03-01T02:00:00.000Z');
  expect(await accounts.redeem(an, 'f3a1')).toBe(false);
  expect(await accounts.endSessions(an)).toBe(2);
  expect(await accounts.epochOf(an)).toBe(2);
});

test('somebody keeps views of lists, and years later changes them', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const accounts = accountsOf(office.world);
  const an = { agency: agency.directory.agency, person: 'an' };
  expect(await accounts.viewsOf(an)).toEqual([]);
  const late = { name: 'Quá hạn', query: 'is=overdue-open' };
  const own = { name: 'Văn phòng', query: 'unit=vp' };
  await Promise.all([late, own].map((view) => accounts.changeViews(an, { do: 'save', ...view })));
  expect(new Set(await accounts.viewsOf(an))).toEqual(new Set([late, own]));
  await expect(
    accounts.changeViews(an, { do: 'save', name: 'quá hạn', query: 'unit=vp' }),
  ).rejects.toMatchObject({
    said: {
      vi: '“quá hạn”: đã có bộ lọc mang tên này; đặt tên khác, hoặc xóa bộ lọc cũ trước.',
    },
  });
  await office.until('2026-03-01T02:00:00.000Z');
  await accounts.changeViews(an, { do: 'rename', name: 'Quá hạn', to: 'Chậm' });
  expect(await accounts.endSessions(an)).toBe(1);
  await accounts.changeViews(an, { do: 'remove', name: 'Văn phòng' });
  expect(await accounts.viewsOf(an)).toEqual([{ ...late, name: 'Chậm' }]);
  expect(await accounts.epochOf(an)).toBe(1);
});

test('a person who has changed his views very often goes on with them in a new run', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const accounts = accountsOf(office.world);
  const an = { agency: agency.directory.agency, person: 'an' };
  expect(await accounts.endSessions(an)).toBe(1);
  await accounts.changeViews(an, { do: 'save', name: 'Đơn vị', query: 'unit=vp' });
  const handle = office.world.client.workflow.getHandle('account/thu-nghiem/an');
  const { runId } = await handle.describe();
  for (let n = 0; (await handle.describe()).runId === runId; n += 1)
    await accounts.changeViews(an, {
      ...{ do: 'rename', name: n % 2 ? 'Đơn vị 2' : 'Đơn vị', to: n % 2 ? 'Đơn vị' : 'Đơn vị 2' },
    });
  expect(await accounts.viewsOf(an)).toMatchObject([{ query: 'unit=vp' }]);
  expect(await accounts.epochOf(an)).toBe(1);
  await accounts.changeViews(an, { do: 'save', name: 'Khác', query: 'unit=kt' });
  expect(await accounts.viewsOf(an)).toHaveLength(2);
});

test('links of somebody’s mails are ended until a day, and sessions apart from them', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const accounts = accountsOf(office.world);
  const an = { agency: agency.directory.agency, person: 'an' };
  expect(await accounts.linksEndedOn(an)).toBeNull();
  await accounts.endLinks(an, '2024-03-01');
  expect(await accounts.linksEndedOn(an)).toBe('2024-03-01');
  expect(await accounts.epochOf(an)).toBe(0);
  await accounts.endSessions(an);
  expect(await accounts.linksEndedOn(an)).toBe('2024-03-01');
});

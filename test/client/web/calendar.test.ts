import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { HttpRefusal } from '../../../client/web/access/httpRefusal.ts';
import { CalendarAddresses } from '../../../client/web/calendar/calendarAddresses.ts';
import { calendarFeed } from '../../../client/web/calendar/calendarFeed.ts';
import { feed } from '../../../client/web/routes/calendar/feed.ts';
import { sealed } from '../../../domain/access/sealed.ts';
import { signingKeys } from '../../domain/access/signingKeys.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const ORIGIN = 'https://dondoc.xa.example.vn';
const AN = { agency: 'thu-nghiem', person: 'an' };
const keys = signingKeys('k1');

function addressesWith(of = keys) {
  let epoch = 0;
  const accounts = {
    calendarEpochOf: async () => epoch,
    renewCalendar: async () => {
      epoch += 1;
      return epoch;
    },
  };
  return new CalendarAddresses({ origin: ORIGIN, keys: () => of, accounts });
}

const wordIn = (address: string): string => /\/lich\/(.+)\.ics$/.exec(address)?.[1] ?? '';

describe('the address of a calendar', () => {
  test('shows its owner’s, until he renews it', async () => {
    const addresses = addressesWith();
    const word = wordIn(await addresses.of(AN).address());
    expect(await addresses.ownerOf(word)).toEqual(AN);
    await addresses.of(AN).renew();
    expect(await addresses.ownerOf(word)).toBeNull();
    expect(await addresses.ownerOf(wordIn(await addresses.of(AN).address()))).toEqual(AN);
  });

  test('is made for nothing else, and by nobody else', async () => {
    const addresses = addressesWith();
    const fields = [AN.agency, AN.person, '0'];
    const word = sealed('calendar', fields, keys);
    expect(await addresses.ownerOf(word)).toEqual(AN);
    for (const other of [sealed('session', fields, keys), `${word}x`, word.slice(1), ''])
      expect(await addresses.ownerOf(other)).toBeNull();
    expect(await addressesWith(signingKeys('k2')).ownerOf(word)).toBeNull();
  });
});

test('a deadline is a whole day, whatever the zone', async () => {
  const deadline = {
    ...{ key: 'k000001', title: 'Rà soát, lập danh sách; gửi', plan: 'Kế hoạch số 01' },
    ...{ unit: 'Văn phòng', on: '2024-03-29', changedAt: '2024-03-01T02:00:00.000Z' },
  };
  const about = { agency: 'UBND xã Thử Nghiệm', origin: ORIGIN, language: 'vi' as const };
  const ics = await calendarFeed([deadline], about);
  const lines = ics.replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20240329');
  expect(lines).toContain('SUMMARY:Hạn: Rà soát\\, lập danh sách\\; gửi');
  expect(lines).toContain('UID:k000001@dondoc.xa.example.vn');
  expect(lines.join('\n')).toContain(`${ORIGIN}/nhiem-vu/k000001`);
});

test('nobody who is not there has a calendar, and wrong addresses are counted', async () => {
  let counted = 0;
  const app = new Hono();
  app.onError((error, c) =>
    c.body(null, error instanceof HttpRefusal ? (error.status as 404) : 500),
  );
  app.route(
    '/lich',
    feed({
      ...{ addresses: addressesWith(), origin: ORIGIN, visitorFor: () => null },
      countUnknown: async () => {
        counted += 1;
      },
    }) as unknown as Hono,
  );
  const gone = await app.request(new URL(await addressesWith().of(AN).address()).pathname);
  const wrong = await app.request('/lich/khong-co.ics');
  expect([gone.status, wrong.status, counted]).toEqual([404, 404, 2]);
});

test('its owner reads the address on a page, and renews it by a button', async () => {
  let renewed = 0;
  const calendar = {
    address: async () => 'https://x/lich/a.ics',
    renew: async () => void renewed++,
  };
  const app = visited(smallOffice(), [], '2024-04-10T02:00:00.000Z', { calendar });
  expect(await said(app, '/lich-ca-nhan')).toContain('https://x/lich/a.ics');
  const answer = await app.request('/lich-ca-nhan', { method: 'POST' });
  expect([answer.status, renewed]).toEqual([303, 1]);
});

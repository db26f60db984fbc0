import { describe, expect, test } from 'vitest';
import { stepsToCome } from '../../../../client/office/pages/round/stepsToCome.ts';
import { valueName } from '../../../../client/web/rounds/typedValues.ts';
import { countsOf } from '../../../../domain/round/state.ts';
import type { RoundFacts, RoundStep } from '../../../../domain/round/types.ts';
import { collection } from '../../../support/collections.ts';
import { roundFacts } from '../../../support/roundFacts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { said, visited } from '../visited.ts';

const office = smallOffice();
const NOW = '2024-04-03T02:00:00.000Z';
const REPORT = '/ky-bao-cao/ho-ngheo/2024-Q1/don-vi/dcxd';
const an = { id: 'an', name: 'Lê Thị An', title: '' };
const sent = { at: NOW, by: an, values: { 'so-ho': 3 }, note: '' };
const locked = { at: NOW, by: an };
const returned = {
  reason: 'thiếu thôn 3',
  dueDate: '2024-04-05',
  dueAt: '2024-04-05T09:00:00.000Z',
};

const seenBy = (person: string, facts: RoundFacts) =>
  visited(office, [], NOW, {
    person,
    queries: { now: async () => NOW },
    rounds: {
      list: async () => [facts],
      find: async () => ({ facts, log: [], steps: [], done: [] }) as never,
      shares: () => ({}),
    },
  });

test.each(['/viec-cua-toi', REPORT])(
  'a report that was sent back has its own due day: %s',
  async (at) => {
    const facts = roundFacts({ reports: { dcxd: { returned: { ...returned, at: NOW, by: an } } } });
    const page = await said(seenBy('an', facts), at);
    expect(page).toContain('16:00 ngày 05/04/2024');
    expect(page).not.toContain('10/04/2024');
  },
);

const supplement = { ...sent, reason: 'thêm 01 hộ' };

test('a supplement that was asked for is not said to be sent, and is seen to wait', async () => {
  const facts = roundFacts({ locked, supplement: { ...supplement, unit: 'dcxd' } });
  const asked = `${REPORT}?da-de-nghi`;
  const headers = { cookie: `dondoc-done=${encodeURIComponent(asked)}` };
  const page = await (await seenBy('an', facts).request(asked, { headers })).text();
  expect(page).toContain('Đã gửi đề nghị bổ sung; số liệu chỉ thay đổi khi Văn phòng đồng ý.');
  expect(page).toContain('đang chờ Văn phòng cho ý kiến: thêm 01 hộ');
});

test('another unit’s supplement is told of, without its name, while it waits', async () => {
  const facts = roundFacts({ locked, supplement: { ...supplement, unit: 'vp' } });
  const page = await said(seenBy('an', facts), REPORT);
  expect(page).toContain('đề nghị bổ sung của một đơn vị khác');
  expect(page).not.toContain('thêm 01 hộ');
});

test('a report is sent back on its own page, which keeps what was typed with a wrong day', async () => {
  const app = seenBy('binh', roundFacts({ reports: { dcxd: { sent } } }));
  const body = new URLSearchParams({ unit: 'dcxd', reason: 'chưa khớp', due: '31/02/2024' });
  const answer = await app.request(`${REPORT}/tra-lai`, { method: 'POST', body });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('“31/02/2024” chưa đúng cách ghi ngày');
  expect(page).toContain('value="chưa khớp"');
  expect(page).toContain('value="31/02/2024"');
});

const steps = (['remind', 'tally', 'close'] as const).map((kind) => ({ kind }) as RoundStep);

test.each([
  ['figures', {}, ['remind', 'close']],
  ['figures', { locked }, ['close']],
  ['progress', {}, ['remind', 'tally', 'close']],
  ['progress', { ended: { at: NOW, by: null, reason: '' } }, []],
] as const)('what comes of a round of %s, %o', (what, change, kinds) => {
  const facts = roundFacts({ collection: collection({ what }), ...change });
  expect(stepsToCome(facts, steps).map(({ kind }) => kind)).toEqual(kinds);
});

test('a unit without an open task is not counted among those that have updated', () => {
  const facts = roundFacts({ collection: collection({ what: 'progress' }) });
  const shares = {
    dcxd: { open: 2, updated: 2 },
    vp: { open: 0, updated: 0 },
    du: { open: 1, updated: 0 },
  };
  expect(countsOf(facts, NOW, shares)).toMatchObject({ sent: 1, 'not-sent': 1, units: 2 });
});

describe('a form of an old page', () => {
  const performed: unknown[] = [];
  const draft = { at: '2024-04-03T01:00:00.000Z', by: an, values: { 'so-ho': 3 }, note: '' };
  const facts = roundFacts({ reports: { dcxd: { draft } } });
  const form = (change: Record<string, string>) => ({
    method: 'POST',
    body: new URLSearchParams({ do: 'round-draft', shownAt: '', ...change }),
  });
  const app = () =>
    visited(office, [], NOW, {
      person: 'an',
      queries: { now: async () => NOW },
      rounds: {
        find: async () => ({ facts, log: [], steps: [], done: [] }) as never,
        shares: () => ({}),
        perform: (async (...args: unknown[]) => void performed.push(args)) as never,
      },
    });

  test('overwrites nothing that was saved since without saying so', async () => {
    performed.length = 0;
    const answer = await app().request(REPORT, form({ [valueName('so-ho')]: '5' }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Lê Thị An đã lưu số liệu khác lúc');
    expect(page).toContain(`name="shownAt" value="${draft.at}"`);
    expect(performed).toEqual([]);
  });

  test('that says the same is told as done, and adds nothing', async () => {
    performed.length = 0;
    const answer = await app().request(REPORT, form({ [valueName('so-ho')]: '3' }));
    expect([answer.status, performed.length]).toEqual([303, 0]);
  });

  test('of the page as it is now is carried out', async () => {
    performed.length = 0;
    const now = { [valueName('so-ho')]: '5', shownAt: draft.at };
    expect((await app().request(REPORT, form(now))).status).toBe(303);
    expect(performed).toHaveLength(1);
  });
});

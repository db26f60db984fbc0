import { describe, expect, test } from 'vitest';
import { type MailRun, MailStore } from '../../../../client/office/index/mailStore.ts';
import { COMPLETED, RUNNING, statusNumber } from '../../../../client/office/index/runStatus.ts';
import type { DigestLedger, NoticeEnd } from '../../../../domain/digest/delivery/ledger.ts';
import { fatesOf } from '../../../../domain/task/life/fates.ts';
import type { NoticeRecord } from '../../../../domain/task/life/noticeRecord.ts';

const MONDAY = 'mail/thu-nghiem/an/2024-03-11';
const TUESDAY = 'mail/thu-nghiem/an/2024-03-12';
const at = (id: string): string => `${id.slice(-10)}T00:30:00.000Z`;
const NOTICE = 'k3f9a2c#remind/1@an';

const mail = (id: string, change: Partial<MailRun> = {}): MailRun => ({
  ...{ id, run: `run of ${id}`, status: RUNNING, startedMs: 0, closedMs: null, deliverAt: at(id) },
  ...change,
});

const closed = (id: string, closedMs = 100): MailRun => mail(id, { status: COMPLETED, closedMs });

function ledger(id: string, end: DigestLedger['end'], notice: Partial<NoticeEnd>): DigestLedger {
  const tried = {
    at: `${id.slice(-10)}T00:31:00.000Z`,
    response: '',
    outcome: 'accepted' as const,
  };
  return {
    ...{ id, agency: 'thu-nghiem', person: 'an', date: id.slice(-10), deliverAt: at(id), end },
    ...{ detail: '', subject: '', messageId: '', again: null },
    attempts: end === 'delivered' ? [tried] : [],
    notices: [
      { id: NOTICE, subject: '', key: '', kind: 'remind', title: '', end: 'delivered', ...notice },
    ],
  };
}

/** What a task keeps of a notice that was put into Monday's mail. */
const record = {
  ...{ id: 'remind/1', kind: 'remind', owedAt: at(MONDAY) },
  handedOver: { to: [{ person: 'an', mail: MONDAY, deliverAt: at(MONDAY) }] },
} as unknown as NoticeRecord;

const endIn = ({ ends }: MailStore) => {
  const [fate] = fatesOf('k3f9a2c', [record], ends);
  return [fate?.end, fate?.mail];
};

const moved = ledger(MONDAY, 'moved', { end: 'moved', movedTo: TUESDAY });

test.each<[string, (store: MailStore) => void, [string, string]]>([
  ['a mail nobody has heard of', () => {}, ['unread', MONDAY]],
  ['an open mail', (store) => store.put(mail(MONDAY)), ['waiting', MONDAY]],
  ['one that closed and is not read yet', (store) => store.put(closed(MONDAY)), ['unread', MONDAY]],
  [
    'one that was read',
    (store) => {
      store.put(closed(MONDAY));
      store.keep(closed(MONDAY), ledger(MONDAY, 'delivered', {}));
    },
    ['delivered', MONDAY],
  ],
  [
    'one that is listed again after it was read',
    (store) => {
      store.keep(closed(MONDAY), ledger(MONDAY, 'delivered', {}));
      store.put(closed(MONDAY));
    },
    ['delivered', MONDAY],
  ],
  [
    'one that a lagging list shows as open',
    (store) => {
      store.put(closed(MONDAY));
      store.keep(closed(MONDAY), ledger(MONDAY, 'delivered', {}));
      store.put(mail(MONDAY));
    },
    ['delivered', MONDAY],
  ],
  [
    'asked back too late',
    (store) => {
      store.put(closed(MONDAY));
      store.keep(closed(MONDAY), ledger(MONDAY, 'delivered', { recalled: 'đã báo cáo' }));
    },
    ['too-late', MONDAY],
  ],
  [
    'moved to a mail that is open',
    (store) => {
      store.keep(closed(MONDAY), moved);
      store.put(mail(TUESDAY));
    },
    ['waiting', TUESDAY],
  ],
  [
    'moved to a mail that delivered it',
    (store) => {
      store.keep(closed(MONDAY), moved);
      store.keep(closed(TUESDAY), ledger(TUESDAY, 'delivered', {}));
    },
    ['delivered', TUESDAY],
  ],
  [
    'moved to a mail whose fate is unknown',
    (store) => {
      store.keep(closed(MONDAY), moved);
      store.keep(closed(TUESDAY), ledger(TUESDAY, 'unknown', { end: 'unknown' }));
    },
    ['unknown', TUESDAY],
  ],
])('a notice in %s', (_, fill, end) => {
  const store = new MailStore();
  fill(store);
  expect(endIn(store)).toEqual(end);
});

describe('ledgers', () => {
  test('are read of mails that closed by themselves, the newest first, once', () => {
    const store = new MailStore();
    for (const run of [closed(MONDAY, 100), closed(TUESDAY, 200)]) store.put(run);
    store.put(mail('mail/thu-nghiem/chi/2024-03-11'));
    const terminated = statusNumber('Terminated');
    store.put(mail('mail/thu-nghiem/dung/2024-03-11', { status: terminated, closedMs: 300 }));
    expect(store.unread().map(({ id }) => id)).toEqual([TUESDAY, MONDAY]);
    store.keep(closed(TUESDAY), ledger(TUESDAY, 'delivered', {}));
    expect(store.unread().map(({ id }) => id)).toEqual([MONDAY]);
  });

  test('are forgotten with mails that are past their retention', () => {
    const store = new MailStore();
    store.put(closed(MONDAY));
    store.keep(closed(MONDAY), ledger(MONDAY, 'delivered', {}));
    store.putAll([closed(TUESDAY)], 1000);
    expect(endIn(store)).toEqual(['unread', MONDAY]);
    expect(store.list({ agency: 'thu-nghiem' }).map(({ id }) => id)).toEqual([TUESDAY]);
  });
});

describe('lists', () => {
  const store = new MailStore();
  store.put(closed(MONDAY, 100));
  store.keep(closed(MONDAY), ledger(MONDAY, 'delivered', {}));
  store.put(closed(TUESDAY, 200));
  store.put(mail('mail/thu-nghiem/chi/2024-03-12'));
  store.put(mail('mail/noi-khac/an/2024-03-12'));
  const listed = (more: { person?: string; date?: string } = {}) =>
    store.list({ agency: 'thu-nghiem', ...more }).map(({ person, end }) => `${person} ${end}`);

  test('show open mails first, then the newest', () => {
    expect(listed()).toEqual(['chi waiting', 'an unread', 'an delivered']);
  });

  test('are of a person, or of a day', () => {
    expect(listed({ person: 'an' })).toEqual(['an unread', 'an delivered']);
    expect(listed({ date: '2024-03-12' })).toEqual(['chi waiting', 'an unread']);
  });

  test('say when a mail was last tried, and what it was about', () => {
    const [mail] = store.list({ agency: 'thu-nghiem', date: '2024-03-11' });
    expect(mail?.last?.at).toBe('2024-03-11T00:31:00.000Z');
    expect(mail?.subject).toBe(ledger(MONDAY, 'delivered', {}).subject);
  });
});

import { describe, expect, test } from 'vitest';
import { noticeIdOf } from '../../../../domain/case/noticeId.ts';
import type { DigestLedger, NoticeEnd } from '../../../../domain/digest/delivery/ledger.ts';
import { fatesOf, mailsToRead } from '../../../../domain/task/life/fates.ts';
import type { NoticeRecord } from '../../../../domain/task/life/noticeRecord.ts';

const OWED_AT = '2024-03-15T00:00:00.000Z';
const MAIL = 'mail/xa/an/2024-03-15';
const NEXT = 'mail/xa/an/2024-03-18';
const notice = noticeIdOf('k1', 'urge@2024-03-15', 'an');

const record = (change: Partial<NoticeRecord> = {}): NoticeRecord => ({
  ...{ id: 'urge@2024-03-15', kind: 'urge', to: ['officer'], owedAt: OWED_AT },
  ...change,
});

const inMail = record({
  handedOver: {
    at: OWED_AT,
    reports: [],
    to: [{ person: 'an', roles: ['officer'], mail: MAIL, deliverAt: OWED_AT }],
  },
});

const ledger = (id: string, end: Partial<NoticeEnd> = {}): DigestLedger => ({
  ...{ id, agency: 'xa', person: 'an', date: '2024-03-15', deliverAt: OWED_AT },
  ...{ end: 'delivered', detail: '550 no such user', subject: '', messageId: '', attempts: [] },
  again: null,
  notices: [
    {
      ...{ id: notice, subject: 't', key: 'k1', kind: 'urge', title: '', end: 'delivered' },
      ...end,
    },
  ],
});

const fate = (one: NoticeRecord, ...ledgers: DigestLedger[]) =>
  fatesOf('k1', [one], new Map(ledgers.map((each) => [each.id, each])))[0];

describe('how a notice ended', () => {
  test.each<[string, Partial<NoticeEnd>, string]>([
    ['its mail was taken', {}, 'delivered'],
    ['it was asked back too late', { recalled: 'đã báo cáo' }, 'too-late'],
    ['it was asked back in time', { end: 'suppressed', recalled: 'đã báo cáo' }, 'suppressed'],
    ['its mail was refused', { end: 'refused' }, 'refused'],
    ['nobody knows whether it arrived', { end: 'unknown' }, 'unknown'],
    ['its mail has not left', { end: 'waiting' }, 'waiting'],
  ])('in a mail: %s', (_what, end, expected) => {
    expect(fate(inMail, ledger(MAIL, end))).toMatchObject({
      end: expected,
      person: 'an',
      mail: MAIL,
    });
  });

  test.each<[string, Partial<NoticeRecord>, string]>([
    ['it waits for its hand-over', { owing: owing() }, 'owed'],
    [
      'something else stood for it',
      { suppressed: { at: OWED_AT, because: { why: 'stood-for', by: ['supervisor'] } } },
      'suppressed',
    ],
    [
      'its task ended first',
      { givenUp: { at: OWED_AT, detail: 'no such unit' } },
      'never-handed-over',
    ],
  ])('without one: %s', (_what, change, expected) => {
    expect(fate(record(change))).toMatchObject({ end: expected, person: null, mail: null });
  });

  test('is told by the last mail it moved to, which is asked for', () => {
    const first = ledger(MAIL, { end: 'moved', movedTo: NEXT });
    expect(mailsToRead('k1', [inMail], new Map())).toEqual([MAIL]);
    expect(mailsToRead('k1', [inMail], new Map([[MAIL, first]]))).toEqual([NEXT]);
    expect(fate(inMail, first, ledger(NEXT))).toMatchObject({ end: 'delivered', mail: NEXT });
  });

  test('is not known where its mail does not answer', () => {
    expect(fate(inMail)).toMatchObject({ end: 'unread', mail: MAIL });
  });
});

function owing(): NonNullable<NoticeRecord['owing']> {
  return { deliverAt: null, urgent: false, rule: {}, detail: '', failed: null };
}

import { describe, expect, test } from 'vitest';
import { noticeIdOf } from '../../../domain/case/noticeId.ts';
import type { NoticeRecord } from '../../../domain/task/life/noticeRecord.ts';
import { audit } from './audit.ts';
import {
  askedBack,
  at,
  CLEAN,
  EMPTY,
  evidence,
  handedOver,
  KEY,
  MAIL,
  mail,
  NEXT_MAIL,
  notice,
  record,
  suppressed,
  taken,
  task,
  told,
  whys,
} from './invented.ts';

const UNSENT = 'owed, and not handed over';
const owing = {
  ...{ deliverAt: null, urgent: false, rule: {}, detail: '' },
  failed: null,
};
const failed = { since: at(5), tries: 1, nextAt: at(59), detail: 'no engine' };
const of = (record: NoticeRecord, trouble: string | null = null) => ({
  tasks: [task([], { notices: [record], trouble })],
});
const delivered = { mails: [mail([notice('remind/1', 'delivered')])], accepted: [taken()] };

describe('the record of a notice', () => {
  test.each<[string, Partial<NoticeRecord>, string[]]>([
    ['that was suppressed is well', suppressed(5), []],
    ['that was given up when its task ended is well', { givenUp: { at: at(5), detail: 'x' } }, []],
    ['without an end is lost', {}, ['0 ends in its task']],
    ['with two ends is lost', { ...suppressed(5), owing }, ['2 ends in its task', UNSENT]],
    ['that is still owed is lost', { owing }, [UNSENT]],
  ])('%s', (_name, more, lost) => {
    expect(whys(of(record('remind/1', 5, more)))).toEqual({ lost, doubled: [] });
  });

  test('may wait for its hand-over for a moment, or where that failed and its task says so', () => {
    expect(whys(of(record('remind/1', 50, { owing })))).toEqual(CLEAN);
    const waits = record('remind/1', 5, { owing: { ...owing, failed } });
    expect(whys(of(waits, 'no engine'))).toEqual(CLEAN);
    expect(whys(of(waits)).lost).toEqual(['its hand-over fails, and nobody is told']);
  });

  test('in nobody’s mail is lost', () => {
    const nobody = record('remind/1', 5, { handedOver: { at: at(5), to: [], reports: [] } });
    expect(whys(of(nobody)).lost).toEqual(['handed over to nobody']);
  });

  test('of a mail that does not know it is lost', () => {
    const why = `handed over to ${MAIL}, which does not know it`;
    const found = { ...of(record('remind/1', 5, handedOver(5))), mails: [mail([], EMPTY)] };
    expect(whys(found).lost).toEqual([why]);
  });

  test('that is read to end otherwise than by its mail is lost', () => {
    const moved = notice('remind/1', 'moved', { movedTo: NEXT_MAIL });
    const third = mail([notice('remind/1', 'delivered')], { id: 'mail/xa/an/2026-03-04' });
    const mails = [mail([moved], EMPTY), mail([], { ...EMPTY, id: NEXT_MAIL }), third];
    const found = { ...of(record('remind/1', 5, handedOver(5))), mails };
    expect(whys(found).lost).toContain(
      'delivered by its mail, and waiting to whoever asks its task',
    );
  });

  test('is missing where a mail has a notice of its task', () => {
    const why = `in ${MAIL}, and its task does not know it`;
    expect(whys({ tasks: [task([])], ...delivered }).lost).toEqual([why]);
    const ofCommand = { id: noticeIdOf(KEY, 'returned@r9', 'an') };
    const mails = [mail([notice('', 'delivered', ofCommand)])];
    const tasks = [task([], { notices: [told('returned', 9)] })];
    expect(whys({ tasks, mails, accepted: [taken()] }).lost).toEqual([why]);
  });

  test('of a step may be told before a kill and decided otherwise after: that is counted', () => {
    const found = { ...of(record('remind/1', 5, suppressed(5))), ...delivered };
    expect(whys(found)).toEqual(CLEAN);
    expect(audit(evidence(found)).ofLostTries).toBe(1);
  });

  test('stood for by a step that its addressee got is well, and lost where he got none', () => {
    const stoodFor = record('remind/1', 5, {
      suppressed: { at: at(5), because: { why: 'stood-for', by: ['urge'] } },
    });
    const urge = record('urge', 5, { kind: 'urge', ...handedOver(5) });
    const found = { mails: [mail([notice('urge', 'delivered')])], accepted: [taken()] };
    expect(whys({ tasks: [task([], { notices: [stoodFor, urge] })], ...found })).toEqual(CLEAN);
    const other: NoticeRecord = { ...urge, to: ['coordinator'] };
    expect(whys({ tasks: [task([], { notices: [stoodFor, other] })], ...found }).lost).toEqual([
      'stood for by a step that was not told to its addressee',
    ]);
  });
});

describe('a notice that was asked back', () => {
  const back = of(record('remind/1', 5, askedBack(5, 7)));
  const [kept, dropped] = [
    mail([notice('remind/1', 'delivered', { recalled: 'đã báo cáo' })]),
    mail([notice('remind/1', 'suppressed', { recalled: 'đã báo cáo' })], EMPTY),
  ];

  test('was suppressed for it, or delivered because that came too late', () => {
    expect(whys({ ...back, mails: [dropped] })).toEqual(CLEAN);
    expect(whys({ ...back, mails: [kept], accepted: [taken()] })).toEqual(CLEAN);
    expect(whys({ ...back, ...delivered })).toEqual(CLEAN);
  });

  test('by a mail alone is lost', () => {
    const found = of(record('remind/1', 5, handedOver(5)));
    expect(whys({ ...found, mails: [dropped] }).lost).toEqual(['asked back by nobody']);
  });
});
